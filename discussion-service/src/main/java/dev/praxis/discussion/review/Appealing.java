package dev.praxis.discussion.review;

import dev.praxis.discussion.moderation.AppealOutcome;
import dev.praxis.discussion.moderation.CaseAccess;
import dev.praxis.discussion.moderation.Cases;
import dev.praxis.discussion.moderation.ModerationCase;
import dev.praxis.discussion.moderation.Postable;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Appeals: an author makes one, and another moderator than the first decides it. */
@Service
class Appealing {

    private final Cases cases;
    private final CaseAccess readable;
    private final CommunityAccess communities;
    private final Postable postable;
    private final Completing completing;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Appealing(
            Cases cases,
            CaseAccess readable,
            CommunityAccess communities,
            Postable postable,
            Completing completing,
            WriteConflicts conflicts,
            Clock clock) {
        this.cases = cases;
        this.readable = readable;
        this.communities = communities;
        this.postable = postable;
        this.completing = completing;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Takes the appeal of an author, who need not be a member any more. */
    ModerationCase appeal(String id, NewAppeal appeal, Caller caller) {
        if (!cases.get(id).authorId().equals(caller.memberId())) {
            moderator(cases.get(id), caller);
            throw Refusal.forbidden("author-only", "Only the author may appeal.");
        }
        return conflicts.retried(() -> {
            ModerationCase one = cases.get(id);
            return one.appeal(appeal.text(), caller.actAt(clock.instant())) ? cases.save(one) : one;
        });
    }

    ModerationCase decide(String id, AppealDecision wanted, Caller caller) {
        ModerationCase seen = cases.get(id);
        if (seen.authorId().equals(caller.memberId())) {
            throw Refusal.forbidden("own-post", "Somebody else has to decide about your post.");
        }
        CommunityVisit visit = moderator(seen, caller);
        ModerationCase decided = conflicts.retried(() -> {
            ModerationCase one = cases.get(id);
            boolean fresh = one.decideAppeal(wanted.decision(), wanted.reason(), caller.actAt(clock.instant()));
            if (fresh && wanted.decision() == AppealOutcome.OVERTURNED) {
                postable.require(one, visit);
            }
            return fresh ? cases.save(one) : one;
        });
        completing.complete(decided);
        return cases.get(id);
    }

    /** The visit of one who may decide about a case; for others there is none. */
    private CommunityVisit moderator(ModerationCase one, Caller caller) {
        CommunityVisit visit;
        try {
            visit = communities.visit(one.communityId(), caller);
        } catch (Refusal refusal) {
            throw refusal.reason() == Refusal.Reason.NOT_FOUND ? Cases.unknown() : refusal;
        }
        if (!visit.may(CommunityRole.MODERATOR)) {
            throw Cases.unknown();
        }
        readable.requireReadable(one, visit);
        return visit;
    }
}
