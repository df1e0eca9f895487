package dev.praxis.membership.joining;

import dev.praxis.membership.community.RoleHolder;
import dev.praxis.membership.joining.MembershipFact.GuidelinesAccepted;
import dev.praxis.membership.joining.MembershipFact.InvitationAccepted;
import dev.praxis.membership.joining.MembershipFact.MemberJoined;
import dev.praxis.membership.joining.MembershipFact.MemberLeft;
import dev.praxis.membership.joining.MembershipFact.MemberRemoved;
import dev.praxis.membership.joining.MembershipFact.MembershipErased;
import dev.praxis.membership.joining.MembershipFact.RoleChanged;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The bond between one person and one community, past or present.
 *
 * <p>The role is a copy of what the community says; it is taken over only from newer revisions of the community.
 */
@Document("memberships")
@CompoundIndex(name = "by-place", def = "{'communityId': 1, 'status': 1, 'place': 1}")
@CompoundIndex(name = "by-role", def = "{'communityId': 1, 'status': 1, 'role': 1, 'place': 1}")
@CompoundIndex(name = "by-member-of-community", def = "{'communityId': 1, 'status': 1, 'memberId': 1}")
@CompoundIndex(name = "by-member", def = "{'memberId': 1, 'status': 1, 'communityId': 1}")
public class Membership extends Aggregate {

    private final String communityId;
    private final String memberId;
    private MembershipStatus status = MembershipStatus.MEMBER;
    private CommunityRole role = CommunityRole.MEMBER;
    private @Nullable String title;
    private @Nullable Instant until;
    private long roleSequence;
    private String place;
    private Instant joinedAt;
    private Instant changedAt;
    private @Nullable String removalReason;
    private int acceptedGuidelines;

    Membership(String id, String communityId, String memberId, String place, Instant joinedAt, Instant changedAt) {
        super(id);
        this.communityId = communityId;
        this.memberId = memberId;
        this.place = place;
        this.joinedAt = joinedAt;
        this.changedAt = changedAt;
    }

    /** The id of the membership of a person in a community. */
    static String id(String communityId, String memberId) {
        return communityId + "." + memberId;
    }

    /** A person comes in for the first time. */
    static Membership begin(String communityId, String memberId, Entry entry, Act act) {
        Membership membership =
                new Membership(id(communityId, memberId), communityId, memberId, entry.place(), act.time(), act.time());
        membership.enter(entry, act);
        return membership;
    }

    /** A person who left or was removed comes in again, as a plain member; nothing happens to who is in. */
    void resume(Entry entry, Act act) {
        if (!lasts()) {
            enter(entry, act);
        }
    }

    /** Takes over what the community says about the member's role. */
    void copyRole(@Nullable RoleHolder held, long communitySequence, Act act) {
        if (!lasts() || communitySequence < roleSequence) {
            return;
        }
        CommunityRole previous = role;
        boolean same = Objects.equals(title, held == null ? null : held.title())
                && Objects.equals(until, held == null ? null : held.until());
        role = held == null ? CommunityRole.MEMBER : held.role();
        title = held == null ? null : held.title();
        until = held == null ? null : held.until();
        roleSequence = communitySequence;
        if (role != previous || !same) {
            record(new RoleChanged(communityId, memberId, role, previous, until), act);
        }
    }

    /** The member leaves, or the community ends. */
    void leave(boolean closed, Act act) {
        if (lasts()) {
            finish(MembershipStatus.LEFT, act);
            record(new MemberLeft(communityId, memberId, closed), act);
        }
    }

    /** The member is removed. */
    void remove(@Nullable String reason, Act act) {
        if (lasts()) {
            finish(MembershipStatus.REMOVED, act);
            removalReason = reason;
            record(new MemberRemoved(communityId, memberId), act);
        }
    }

    /** The member accepts the guidelines; an older version than the accepted one changes nothing. */
    void acceptGuidelines(int version, Act act) {
        if (version > acceptedGuidelines) {
            acceptedGuidelines = version;
            record(new GuidelinesAccepted(communityId, memberId, version), act);
        }
    }

    /** Forgets the membership with its member. */
    void erase(Act act) {
        leave(false, act);
        if (!ended()) {
            removalReason = null;
            end(new MembershipErased(communityId, memberId), act);
        }
    }

    public boolean lasts() {
        return status == MembershipStatus.MEMBER;
    }

    @Override
    public String communityId() {
        return communityId;
    }

    public String memberId() {
        return memberId;
    }

    public MembershipStatus status() {
        return status;
    }

    public CommunityRole role() {
        return role;
    }

    @Nullable String title() {
        return title;
    }

    @Nullable Instant until() {
        return until;
    }

    /** The key of the order in which members came. */
    String place() {
        return place;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    /** When the membership began or ended last. */
    Instant changedAt() {
        return changedAt;
    }

    @Nullable String removalReason() {
        return removalReason;
    }

    /** The version of the guidelines that the member accepted last, 0 for none. */
    int acceptedGuidelines() {
        return acceptedGuidelines;
    }

    private void enter(Entry entry, Act act) {
        status = MembershipStatus.MEMBER;
        place = entry.place();
        joinedAt = act.time();
        changedAt = act.time();
        removalReason = null;
        record(new MemberJoined(communityId, memberId, entry.how(), entry.invitationId()), act);
        if (entry.invitationId() != null) {
            record(new InvitationAccepted(communityId, memberId, entry.invitationId()), act);
        }
        acceptGuidelines(entry.guidelines(), act);
    }

    private void finish(MembershipStatus how, Act act) {
        status = how;
        changedAt = act.time();
        role = CommunityRole.MEMBER;
        title = null;
        until = null;
    }
}
