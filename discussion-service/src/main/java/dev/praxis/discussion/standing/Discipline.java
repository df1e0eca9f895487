package dev.praxis.discussion.standing;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Imposes measures on members and lifts them; safe to repeat. */
@Service
public class Discipline {

    private final Standings standings;
    private final Suspensions suspensions;
    private final WriteConflicts conflicts;

    Discipline(Standings standings, Suspensions suspensions, WriteConflicts conflicts) {
        this.standings = standings;
        this.suspensions = suspensions;
        this.conflicts = conflicts;
    }

    /**
     * Sees to it that of a cause there is one measure on a member, or none.
     *
     * @param wanted the measure, null for none
     */
    public void settle(String communityId, String memberId, String cause, @Nullable Measure wanted, Act act) {
        conflicts.retried(() -> {
            Standing standing =
                    standings.find(communityId, memberId).orElseGet(() -> Standing.of(communityId, memberId));
            long before = standing.sequence();
            standing.settle(cause, wanted, act);
            return standing.sequence() == before ? standing : standings.save(standing);
        });
        suspensions.forget(communityId);
    }

    /** The standings of members in a community, of those who have one. */
    public Map<String, Standing> of(String communityId, Collection<String> memberIds) {
        return standings.of(communityId, memberIds).stream()
                .collect(Collectors.toMap(Standing::memberId, Function.identity()));
    }
}
