package dev.praxis.discussion.review;

import dev.praxis.discussion.moderation.Action;
import dev.praxis.discussion.moderation.CaseAccess;
import dev.praxis.discussion.moderation.Cases;
import dev.praxis.discussion.moderation.ModerationCase;
import dev.praxis.discussion.moderation.Postable;
import dev.praxis.discussion.moderation.Ruling;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityMembers;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Decides about cases, many at once: what cannot be decided does not stop the others. */
@Service
class Deciding {

    private final Cases cases;
    private final CaseAccess readable;
    private final CommunityAccess communities;
    private final CommunityMembers members;
    private final Postable postable;
    private final Completing completing;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Deciding(
            Cases cases,
            CaseAccess readable,
            CommunityAccess communities,
            CommunityMembers members,
            Postable postable,
            Completing completing,
            WriteConflicts conflicts,
            Clock clock) {
        this.cases = cases;
        this.readable = readable;
        this.communities = communities;
        this.members = members;
        this.postable = postable;
        this.completing = completing;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Decides, and tells what became of each case, in the order in which they were given. */
    List<ItemResult> decide(String community, NewDecisions wanted, Caller caller) {
        CommunityVisit visit = communities.visit(community, caller).require(CommunityRole.MODERATOR);
        Ruling ruling = wanted.ruling(clock.instant());
        return wanted.items().stream()
                .distinct()
                .map(id -> decide(id, ruling, visit))
                .toList();
    }

    private ItemResult decide(String id, Ruling ruling, CommunityVisit visit) {
        try {
            ModerationCase decided = conflicts.retried(() -> {
                ModerationCase one = cases.get(id);
                readable.requireReadable(one, visit);
                boolean fresh = one.decide(ruling, visit.caller().actAt(clock.instant()));
                if (fresh) {
                    requirePossible(ruling.action(), one, visit);
                }
                return fresh ? cases.save(one) : one;
            });
            completing.complete(decided);
            return ItemResult.done(id);
        } catch (Refusal refusal) {
            return ItemResult.refused(id, refusal);
        }
    }

    private void requirePossible(Action action, ModerationCase one, CommunityVisit visit) {
        if (action == Action.APPROVE) {
            postable.require(one, visit);
        }
        if (action == Action.SUSPEND) {
            requireAbove(one.authorId(), visit);
        }
    }

    /** Nobody suspends somebody of the same role or a higher one. */
    private void requireAbove(String authorId, CommunityVisit visit) {
        CommunityRole role = members.roleOf(visit.communityId(), authorId).orElse(CommunityRole.MEMBER);
        switch (role) {
            case MEMBER -> {}
            case MODERATOR -> visit.require(CommunityRole.LEADER);
            case LEADER -> visit.caller().requireAdministrator();
        }
    }
}
