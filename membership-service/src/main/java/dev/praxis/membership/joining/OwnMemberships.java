package dev.praxis.membership.joining;

import dev.praxis.membership.guidelines.GuidelinesTexts;
import org.springframework.stereotype.Component;

/** Shows callers how they stand to a community. */
@Component
class OwnMemberships {

    private final Memberships memberships;
    private final MembershipRequests requests;
    private final GuidelinesTexts guidelines;

    OwnMemberships(Memberships memberships, MembershipRequests requests, GuidelinesTexts guidelines) {
        this.memberships = memberships;
        this.requests = requests;
        this.guidelines = guidelines;
    }

    OwnMembershipView of(String communityId, String memberId) {
        return OwnMembershipView.of(
                memberships.find(communityId, memberId).orElse(null),
                requests.find(communityId, memberId).orElse(null),
                guidelines.currentVersion(communityId));
    }
}
