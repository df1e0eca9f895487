package dev.praxis.membership.invitation;

import dev.praxis.platform.fact.Fact;
import java.time.Instant;

/** What can happen to an invitation; its acceptance is a fact of the membership that it brings. */
public sealed interface InvitationFact extends Fact {

    /** An invitation was sent by mail, or a link was made. */
    record InvitationSent(String communityId, String invitationId, InvitationKind kind, int maxUses, Instant expiresAt)
            implements InvitationFact {}

    /** An invitation was taken back. */
    record InvitationRevoked(String communityId, String invitationId) implements InvitationFact {}
}
