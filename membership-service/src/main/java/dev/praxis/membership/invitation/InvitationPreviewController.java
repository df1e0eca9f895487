package dev.praxis.membership.invitation;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.KnownCommunities;
import dev.praxis.membership.member.MemberNames;
import dev.praxis.platform.access.OpenToAnyone;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What who holds an invitation sees of it, signed in or not. */
@RestController
class InvitationPreviewController {

    private final InvitationTokens tokens;
    private final Invitations invitations;
    private final KnownCommunities communities;
    private final MemberNames members;
    private final Clock clock;

    InvitationPreviewController(
            InvitationTokens tokens,
            Invitations invitations,
            KnownCommunities communities,
            MemberNames members,
            Clock clock) {
        this.tokens = tokens;
        this.invitations = invitations;
        this.communities = communities;
        this.members = members;
        this.clock = clock;
    }

    @OpenToAnyone
    @GetMapping("/api/v1/invitations/{token}")
    Preview preview(@PathVariable String token) {
        Invitation invitation =
                tokens.invitationOf(token).flatMap(invitations::find).orElseThrow(InvitationPreviewController::unknown);
        Community community = communities
                .withId(invitation.communityId())
                .filter(Community::isActive)
                .orElseThrow(InvitationPreviewController::unknown);
        if (invitation.state(clock.instant()) != InvitationState.SENT) {
            throw Refusal.gone("invitation-over", "This invitation is over. Ask for another one.");
        }
        return new Preview(InvitingCommunity.of(community), inviter(invitation), invitation.expiresAt());
    }

    private @Nullable Inviter inviter(Invitation invitation) {
        String id = invitation.inviter();
        String name = id == null ? null : members.namesOf(List.of(id)).get(id);
        return name == null ? null : new Inviter(name);
    }

    private static Refusal unknown() {
        return Refusal.notFound("unknown-invitation", "There is no such invitation.");
    }

    /** An invitation; without an inviter where that one is gone. */
    record Preview(InvitingCommunity community, @Nullable Inviter inviter, Instant expiresAt) {}

    /** The community that invites. */
    record InvitingCommunity(String id, String slug, String name, String purpose) {

        static InvitingCommunity of(Community community) {
            return new InvitingCommunity(
                    community.id(),
                    community.settings().slug(),
                    community.settings().name(),
                    community.charter().charter().purpose());
        }
    }

    /** Who invites. */
    record Inviter(String name) {}
}
