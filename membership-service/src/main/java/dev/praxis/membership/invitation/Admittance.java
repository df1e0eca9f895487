package dev.praxis.membership.invitation;

import dev.praxis.membership.community.Passes;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells which invitations admit, and counts their uses. */
@Component
public class Admittance implements Passes {

    private final InvitationTokens tokens;
    private final Invitations invitations;
    private final Claims claims;
    private final Clock clock;

    Admittance(InvitationTokens tokens, Invitations invitations, Claims claims, Clock clock) {
        this.tokens = tokens;
        this.invitations = invitations;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public boolean admits(String token, String communityId) {
        return invitation(token, communityId)
                .filter(invitation -> invitation.state(clock.instant()) == InvitationState.SENT)
                .isPresent();
    }

    /** The pass to a community that a token is; one that is used up is still a pass for who used it. */
    public Optional<Pass> pass(String token, String communityId) {
        return invitation(token, communityId)
                .filter(invitation -> invitation.state(clock.instant()) != InvitationState.REVOKED)
                .map(invitation -> new Pass(invitation.id(), invitation.createdAt()));
    }

    /**
     * Uses a pass for a member, at most once for each member and never more often than it is good for.
     *
     * @return whether the member may come in by it
     */
    public boolean claim(Pass pass, String memberId) {
        String id = pass.invitationId();
        if (claims.exists(id, memberId)) {
            return true;
        }
        if (!invitations.use(id, clock.instant())) {
            return false;
        }
        if (!claims.add(id, memberId, clock.instant())) {
            invitations.giveBack(id);
        }
        return true;
    }

    private Optional<Invitation> invitation(String token, String communityId) {
        return tokens.invitationOf(token)
                .flatMap(invitations::find)
                .filter(invitation -> invitation.communityId().equals(communityId));
    }
}
