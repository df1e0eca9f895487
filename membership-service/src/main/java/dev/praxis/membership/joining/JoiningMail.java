package dev.praxis.membership.joining;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.Community;
import dev.praxis.membership.mail.AddressBook;
import dev.praxis.membership.mail.Mails;
import org.springframework.stereotype.Component;

/** The mails that tell people what was decided about them. */
@Component
class JoiningMail {

    private final Communities communities;
    private final MembershipRequests requests;
    private final AddressBook addresses;
    private final Mails mails;

    JoiningMail(Communities communities, MembershipRequests requests, AddressBook addresses, Mails mails) {
        this.communities = communities;
        this.requests = requests;
        this.addresses = addresses;
        this.mails = mails;
    }

    /** Tells a person that the request was granted. */
    void approved(String communityId, String memberId) {
        tell(communityId, memberId, RequestStatus.APPROVED, "Welcome to %s", """
                Hello,

                your request to join the community "%s" was granted. Welcome!
                %s""");
    }

    /** Tells a person that the request was declined, and why. */
    void declined(String communityId, String memberId) {
        tell(communityId, memberId, RequestStatus.DECLINED, "Your request to join %s", """
                Hello,

                your request to join the community "%s" was declined for this reason:

                %s

                You can ask again in a week.
                """);
    }

    private void tell(String communityId, String memberId, RequestStatus status, String subject, String text) {
        requests.find(communityId, memberId)
                .filter(request -> request.status() == status)
                .ifPresent(request -> addresses
                        .addressOf(memberId)
                        .ifPresent(address -> mails.send(
                                address,
                                subject.formatted(name(communityId)),
                                text.formatted(name(communityId), indented(request)))));
    }

    private String name(String communityId) {
        return communities
                .withId(communityId)
                .map(Community::settings)
                .map(settings -> settings.name())
                .orElse("");
    }

    private static String indented(MembershipRequest request) {
        String reason = request.reason();
        return reason == null || reason.isBlank() ? "" : reason.strip().indent(4);
    }
}
