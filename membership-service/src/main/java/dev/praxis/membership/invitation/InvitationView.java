package dev.praxis.membership.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as those see it who moderate a community.
 *
 * @param email whom it was sent to, null for links and where the person is gone
 * @param url where a link is accepted, null for mails: only the mail itself carries it
 * @param token the token of a link, as joining takes it
 */
record InvitationView(
        String id,
        InvitationKind kind,
        InvitationState state,
        @Nullable String email,
        @Nullable String url,
        @Nullable String token,
        int uses,
        int maxUses,
        Instant createdAt,
        Instant expiresAt) {

    static InvitationView of(Invitation invitation, Instant now, InvitationTokens tokens) {
        boolean link = invitation.kind() == InvitationKind.LINK;
        return new InvitationView(
                invitation.id(),
                invitation.kind(),
                invitation.state(now),
                invitation.email(),
                link ? tokens.addressOf(invitation.id()) : null,
                link ? tokens.tokenOf(invitation.id()) : null,
                invitation.uses(),
                invitation.maxUses(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
