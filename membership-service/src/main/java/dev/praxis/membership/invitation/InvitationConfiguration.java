package dev.praxis.membership.invitation;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.ONCE;

import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.fact.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of invitations, and the mails that follow. */
@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

    @Bean
    Publication<Invitation> invitationPublication() {
        return Publication.of(Invitation.class);
    }

    @Bean
    FactSubscription invitationMails(InvitationMail mail) {
        return FactSubscription.of("invitation-mail", "praxis.membership.events", ONCE)
                .on("InvitationSent", Sent.class, fact -> mail.send(fact.data().invitationId()));
    }

    private record Sent(String invitationId) {}
}
