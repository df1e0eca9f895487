package dev.praxis.discussion.post;

import dev.praxis.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All reactions to a post, and the rule how many there may be.
 *
 * @param all one for each kind, the one that came first in front
 */
record Reactions(List<Reaction> all) {

    /** How many kinds of reactions a post may have. */
    static final int MOST_KINDS = 20;

    /** How many members may react to a post in one way. */
    static final int MOST_OF_A_KIND = 5_000;

    /** Whether a member reacted in a way. */
    boolean has(String memberId, String emoji) {
        return of(emoji).filter(reaction -> reaction.by().contains(memberId)).isPresent();
    }

    /**
     * These reactions with that of a member who did not react so yet.
     *
     * @throws Refusal with status 409 where there are too many
     */
    List<Reaction> with(String memberId, String emoji) {
        Reaction before = of(emoji).orElse(new Reaction(emoji, List.of()));
        if (before.by().isEmpty() && all.size() >= MOST_KINDS) {
            throw Refusal.conflict("too-many-kinds", "A post has at most " + MOST_KINDS + " kinds of reactions.");
        }
        if (before.by().size() >= MOST_OF_A_KIND) {
            throw Refusal.conflict("too-many-reactions", "So many have reacted in this way that no more are counted.");
        }
        List<Reaction> next = new ArrayList<>(all);
        if (before.by().isEmpty()) {
            next.add(before.with(memberId));
        } else {
            next.replaceAll(reaction -> reaction.emoji().equals(emoji) ? reaction.with(memberId) : reaction);
        }
        return next;
    }

    /** These reactions without one of a member. */
    List<Reaction> without(String memberId, String emoji) {
        List<Reaction> next = new ArrayList<>(all);
        next.replaceAll(reaction -> reaction.emoji().equals(emoji) ? reaction.without(memberId) : reaction);
        next.removeIf(reaction -> reaction.by().isEmpty());
        return next;
    }

    /** Whether anybody but a member reacted. */
    boolean areByOthersThan(String memberId) {
        return all.stream().flatMap(reaction -> reaction.by().stream()).anyMatch(member -> !member.equals(memberId));
    }

    private Optional<Reaction> of(String emoji) {
        return all.stream().filter(reaction -> reaction.emoji().equals(emoji)).findFirst();
    }
}
