package dev.praxis.discussion.post;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of reaction to a post, and who reacted so.
 *
 * @param emoji one emoji
 * @param by the members, each once, the first to react first
 */
public record Reaction(String emoji, List<String> by) {

    public Reaction {
        by = List.copyOf(by);
    }

    Reaction with(String memberId) {
        List<String> all = new ArrayList<>(by);
        all.add(memberId);
        return new Reaction(emoji, all);
    }

    Reaction without(String memberId) {
        return new Reaction(
                emoji, by.stream().filter(member -> !member.equals(memberId)).toList());
    }
}
