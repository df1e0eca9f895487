package dev.praxis.membership.joining;

import dev.praxis.membership.joining.RequestFact.MembershipApproved;
import dev.praxis.membership.joining.RequestFact.MembershipDeclined;
import dev.praxis.membership.joining.RequestFact.MembershipRequestErased;
import dev.praxis.membership.joining.RequestFact.MembershipRequestWithdrawn;
import dev.praxis.membership.joining.RequestFact.MembershipRequested;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a person said to be let into a community, and what became of it: the latest request of each person. */
@Document("membership-requests")
@CompoundIndex(name = "by-place", def = "{'communityId': 1, 'status': 1, 'place': 1}")
@CompoundIndex(name = "by-member", def = "{'memberId': 1, 'status': 1}")
public class MembershipRequest extends Aggregate {

    /** How long a person who was declined waits before asking again. */
    static final Duration COOL_DOWN = Duration.ofDays(7);

    private final String communityId;
    private final String memberId;
    private RequestStatus status = RequestStatus.PENDING;
    private List<String> answers;
    private int acceptedGuidelines;
    private String place;
    private Instant since;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    MembershipRequest(
            String id, String communityId, String memberId, List<String> answers, String place, Instant since) {
        super(id);
        this.communityId = communityId;
        this.memberId = memberId;
        this.answers = answers;
        this.place = place;
        this.since = since;
    }

    /** The id of the request of a person to a community. */
    static String id(String communityId, String memberId) {
        return Membership.id(communityId, memberId) + ".request";
    }

    /** A person asks for the first time. */
    static MembershipRequest first(String communityId, String memberId, Application application, Act act) {
        MembershipRequest request = new MembershipRequest(
                id(communityId, memberId),
                communityId,
                memberId,
                application.answers(),
                application.place(),
                act.time());
        request.acceptedGuidelines = application.guidelines();
        request.record(new MembershipRequested(communityId, memberId), act);
        return request;
    }

    /**
     * The person asks again: while the request waits, the answers are replaced.
     *
     * @throws Refusal where it was declined of late
     */
    void repeat(Application application, Act act) {
        requireCooledDown(act.time());
        answers = application.answers();
        acceptedGuidelines = application.guidelines();
        if (pending()) {
            return;
        }
        status = RequestStatus.PENDING;
        place = application.place();
        since = act.time();
        decidedAt = null;
        reason = null;
        record(new MembershipRequested(communityId, memberId), act);
    }

    /**
     * A moderator decides; the same decision again changes nothing.
     *
     * @throws Refusal where it was decided otherwise, or withdrawn
     */
    void decide(Decision decision, @Nullable String why, Act act) {
        RequestStatus next = decision == Decision.APPROVED ? RequestStatus.APPROVED : RequestStatus.DECLINED;
        if (status == next) {
            return;
        }
        if (!pending()) {
            throw Refusal.conflict("already-decided", "This request is no longer open: it is " + status + ".");
        }
        status = next;
        decidedAt = act.time();
        reason = why;
        record(
                decision == Decision.APPROVED
                        ? new MembershipApproved(communityId, memberId)
                        : new MembershipDeclined(communityId, memberId),
                act);
    }

    /** The person no longer wants to join. */
    void withdraw(Act act) {
        if (pending()) {
            status = RequestStatus.WITHDRAWN;
            answers = List.of();
            record(new MembershipRequestWithdrawn(communityId, memberId), act);
        }
    }

    /** The person got in by another way. */
    void settle() {
        if (pending()) {
            status = RequestStatus.APPROVED;
        }
    }

    /** Forgets the request with the person. */
    void erase(Act act) {
        if (!ended()) {
            answers = List.of();
            reason = null;
            status = RequestStatus.WITHDRAWN;
            end(new MembershipRequestErased(communityId, memberId), act);
        }
    }

    boolean pending() {
        return status == RequestStatus.PENDING;
    }

    /** From when on the person may ask again; null where nothing is in the way. */
    @Nullable Instant mayAskAgainAt() {
        return status == RequestStatus.DECLINED && decidedAt != null ? decidedAt.plus(COOL_DOWN) : null;
    }

    @Override
    public String communityId() {
        return communityId;
    }

    String memberId() {
        return memberId;
    }

    RequestStatus status() {
        return status;
    }

    List<String> answers() {
        return answers;
    }

    int acceptedGuidelines() {
        return acceptedGuidelines;
    }

    String place() {
        return place;
    }

    Instant since() {
        return since;
    }

    @Nullable String reason() {
        return reason;
    }

    private void requireCooledDown(Instant now) {
        Instant again = mayAskAgainAt();
        if (again != null && now.isBefore(again)) {
            throw Refusal.conflict(
                    "declined-recently", "Your request was declined. You can ask again on " + again + ".");
        }
    }
}
