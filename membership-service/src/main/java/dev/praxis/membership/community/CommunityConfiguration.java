package dev.praxis.membership.community;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.ONCE;

import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.fact.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of communities, and the mails that follow. */
@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {

    @Bean
    Publication<Community> communityPublication() {
        return Publication.of(Community.class)
                .withStates("praxis.membership.communities", CommunityState.class, CommunityState::of);
    }

    @Bean
    FactSubscription communityMails(CommunityMail mail) {
        return FactSubscription.of("community-mail", "praxis.membership.events", ONCE)
                .on(
                        "CharterReviewDue",
                        Reminder.class,
                        fact -> mail.reviewDue(fact.data().communityId()))
                .on(
                        "TermOverdue",
                        Reminder.class,
                        fact -> mail.termOverdue(fact.data().communityId()));
    }

    private record Reminder(String communityId) {}
}
