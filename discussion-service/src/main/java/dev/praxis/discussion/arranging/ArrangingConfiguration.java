package dev.praxis.discussion.arranging;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.platform.consumer.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows a topic that was merged. */
@Configuration(proxyBeanMethods = false)
class ArrangingConfiguration {

    @Bean
    FactSubscription latecomers(Merging merging) {
        return FactSubscription.of("latecomers", "praxis.discussion.events", REPEATABLE)
                .on(
                        "PostRestored",
                        Restored.class,
                        fact -> merging.onRestored(fact.data().postId()));
    }

    private record Restored(String postId) {}
}
