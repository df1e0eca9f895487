package dev.praxis.membership.community;

import dev.praxis.membership.mail.AddressBook;
import dev.praxis.membership.mail.Mails;
import org.springframework.stereotype.Component;

/** The mails that remind leaders of what their community waits for. */
@Component
class CommunityMail {

    private final Communities communities;
    private final AddressBook addresses;
    private final Mails mails;

    CommunityMail(Communities communities, AddressBook addresses, Mails mails) {
        this.communities = communities;
        this.addresses = addresses;
        this.mails = mails;
    }

    /** Reminds leaders to look at the charter again. */
    void reviewDue(String communityId) {
        tellLeaders(communityId, "Time to look at the charter of %s", """
                Hello,

                you wanted to look at the charter of the community "%s" again by now: does it still
                say what you are for, and what you want to reach? Revise it where it does not, and set
                the date of the next review.
                """);
    }

    /** Tells the last leader that the term is over and goes on. */
    void termOverdue(String communityId) {
        tellLeaders(communityId, "Who leads %s next?", """
                Hello,

                your term as the leader of the community "%s" is over. Because nobody else leads it,
                your role goes on until you make another member a leader.
                """);
    }

    private void tellLeaders(String communityId, String subject, String text) {
        communities.withId(communityId).filter(Community::isActive).ifPresent(community -> {
            String name = community.settings().name();
            community.leadership().holders().stream()
                    .filter(RoleHolder::leads)
                    .flatMap(leader -> addresses.addressOf(leader.memberId()).stream())
                    .forEach(address -> mails.send(address, subject.formatted(name), text.formatted(name)));
        });
    }
}
