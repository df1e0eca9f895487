package dev.praxis.membership.invitation;

import dev.praxis.membership.invitation.InvitationFact.InvitationRevoked;
import dev.praxis.membership.invitation.InvitationFact.InvitationSent;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A way into a community for one mail address, or for as many as a link is good for. */
@Document("invitations")
@CompoundIndex(name = "by-community", def = "{'communityId': 1, '_id': 1}")
@CompoundIndex(name = "by-address", def = "{'email': 1, 'communityId': 1, '_id': 1}", sparse = true)
@CompoundIndex(name = "by-inviter", def = "{'inviter': 1, 'kind': 1, 'createdAt': 1}")
public class Invitation extends Aggregate {

    private final String communityId;
    private final InvitationKind kind;
    private @Nullable String email;
    private @Nullable String inviter;
    private final int maxUses;
    private int uses;
    private final Instant createdAt;
    private final Instant expiresAt;
    private @Nullable Instant revokedAt;

    Invitation(
            String id,
            String communityId,
            InvitationKind kind,
            @Nullable String inviter,
            int maxUses,
            Instant createdAt,
            Instant expiresAt) {
        super(id);
        this.communityId = communityId;
        this.kind = kind;
        this.inviter = inviter;
        this.maxUses = maxUses;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** An invitation of one person by mail. */
    static Invitation byMail(String id, String communityId, String email, Instant expiresAt, Act act) {
        Invitation invitation =
                new Invitation(id, communityId, InvitationKind.MAIL, act.actor(), 1, act.time(), expiresAt);
        invitation.email = email;
        invitation.sent(act);
        return invitation;
    }

    /** A link that admits as many as it is good for. */
    static Invitation byLink(String id, String communityId, int maxUses, Instant expiresAt, Act act) {
        Invitation invitation =
                new Invitation(id, communityId, InvitationKind.LINK, act.actor(), maxUses, act.time(), expiresAt);
        invitation.sent(act);
        return invitation;
    }

    private void sent(Act act) {
        record(new InvitationSent(communityId, id(), kind, maxUses, expiresAt), act);
    }

    /** Takes the invitation back; nothing happens to one that is over. */
    void revoke(Act act) {
        if (state(act.time()) == InvitationState.SENT) {
            revokedAt = act.time();
            record(new InvitationRevoked(communityId, id()), act);
        }
    }

    /** Forgets whom it was sent to. */
    void forgetAddress() {
        email = null;
    }

    /** Forgets who sent it. */
    void forgetInviter() {
        inviter = null;
    }

    InvitationState state(Instant now) {
        if (revokedAt != null) {
            return InvitationState.REVOKED;
        }
        if (uses >= maxUses) {
            return InvitationState.ACCEPTED;
        }
        return expiresAt.isAfter(now) ? InvitationState.SENT : InvitationState.EXPIRED;
    }

    @Override
    public String communityId() {
        return communityId;
    }

    InvitationKind kind() {
        return kind;
    }

    @Nullable String email() {
        return email;
    }

    /** The member who sent it; null where nobody may know any more. */
    @Nullable String inviter() {
        return inviter;
    }

    int maxUses() {
        return maxUses;
    }

    int uses() {
        return uses;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
