package dev.praxis.discussion.forum;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.fact.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of forums, and the forum that comes with each community. */
@Configuration(proxyBeanMethods = false)
class ForumConfiguration {

    @Bean
    Publication<Forum> forumPublication() {
        return Publication.of(Forum.class);
    }

    @Bean
    FactSubscription firstForums(ForumKeeping keeping) {
        return FactSubscription.of("first-forums", "praxis.membership.events", REPEATABLE)
                .on(
                        "CommunityFounded",
                        Founded.class,
                        fact -> keeping.welcome(fact.data().communityId(), fact.time()));
    }

    private record Founded(String communityId) {}
}
