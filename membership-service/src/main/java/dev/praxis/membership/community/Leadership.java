package dev.praxis.membership.community;

import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who leads and moderates a community; never without a leader.
 *
 * @param holders leaders and moderators, in the order in which they came to their roles
 */
public record Leadership(List<RoleHolder> holders) {

    /** How many leaders and moderators a community can have. */
    public static final int MAX_HOLDERS = 100;

    public Leadership {
        holders = List.copyOf(holders);
    }

    static Leadership of(RoleHolder founder) {
        return new Leadership(List.of(founder));
    }

    /** What a member holds; empty for members without a role and for strangers. */
    public Optional<RoleHolder> heldBy(String memberId) {
        return holders.stream().filter(h -> h.memberId().equals(memberId)).findFirst();
    }

    /** Whether nobody would lead without this member. */
    public boolean isOnlyLeader(String memberId) {
        List<RoleHolder> leaders = holders.stream().filter(RoleHolder::leads).toList();
        return leaders.size() == 1 && leaders.getFirst().memberId().equals(memberId);
    }

    /**
     * Gives a role.
     *
     * @throws Refusal where nobody would lead any more, or where there are too many roles
     */
    Leadership with(RoleHolder holder) {
        if (!holder.leads()) {
            requireAnotherLeaderThan(holder.memberId());
        }
        List<RoleHolder> next = new ArrayList<>(holders);
        int place = indexOf(holder.memberId());
        if (place >= 0) {
            next.set(place, holder);
        } else {
            next.add(holder);
        }
        if (next.size() > MAX_HOLDERS) {
            throw Refusal.conflict(
                    "too-many-roles", "A community has at most " + MAX_HOLDERS + " leaders and moderators.");
        }
        return new Leadership(next);
    }

    /**
     * Takes a role away.
     *
     * @throws Refusal where nobody would lead any more
     */
    Leadership without(String memberId) {
        requireAnotherLeaderThan(memberId);
        return emptied(memberId);
    }

    /** Takes a role away, even the last leader's: for communities that are closed. */
    Leadership emptied(String memberId) {
        return new Leadership(
                holders.stream().filter(h -> !h.memberId().equals(memberId)).toList());
    }

    /** The last leader, where the term is over and that was not noted before. */
    List<RoleHolder> newlyOverdueBy(Instant now) {
        return holders.stream()
                .filter(h -> h.endedBy(now) && !h.overdue() && isOnlyLeader(h.memberId()))
                .toList();
    }

    /** Those whose terms have ended by now and can end, earliest first: never the last leader. */
    List<RoleHolder> endingBy(Instant now) {
        List<RoleHolder> ended = new ArrayList<>(holders.stream()
                .filter(h -> h.endedBy(now))
                .sorted(Comparator.comparing(h -> Objects.requireNonNull(h.until())))
                .toList());
        if (holders.stream().noneMatch(h -> h.leads() && !h.endedBy(now))) {
            lastLeaderOf(ended).ifPresent(ended::remove);
        }
        return ended;
    }

    /** When the next term may end; null where none will. */
    @Nullable Instant nextEnd() {
        return holders.stream()
                .filter(h -> !(h.overdue() && isOnlyLeader(h.memberId())))
                .map(RoleHolder::until)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<RoleHolder> lastLeaderOf(List<RoleHolder> ended) {
        return ended.reversed().stream().filter(RoleHolder::leads).findFirst();
    }

    private void requireAnotherLeaderThan(String memberId) {
        if (isOnlyLeader(memberId)) {
            throw Refusal.conflict(
                    "last-leader", "A community is never without a leader: make another member a leader first.");
        }
    }

    private int indexOf(String memberId) {
        for (int i = 0; i < holders.size(); i++) {
            if (holders.get(i).memberId().equals(memberId)) {
                return i;
            }
        }
        return -1;
    }
}
