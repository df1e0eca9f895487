package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.KnownCommunities;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The present role of a member, for services whose copy does not know the member yet. */
@RestController
class InternalMembershipController {

    private final Memberships memberships;
    private final KnownCommunities communities;

    InternalMembershipController(Memberships memberships, KnownCommunities communities) {
        this.memberships = memberships;
        this.communities = communities;
    }

    @GetMapping("/internal/communities/{id}/members/{memberId}")
    PresentRole get(@PathVariable String id, @PathVariable String memberId) {
        return memberships
                .lasting(id, memberId)
                .flatMap(membership -> communities.withId(id))
                .filter(Community::isActive)
                .map(community -> new PresentRole(community.roleOf(memberId)))
                .orElseThrow(() -> Refusal.notFound("unknown-member", "The community has no such member."));
    }

    /** A role, as other services ask for it. */
    record PresentRole(CommunityRole role) {}
}
