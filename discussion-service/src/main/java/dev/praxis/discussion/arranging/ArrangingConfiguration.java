package dev.praxis.discussion.arranging;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.kafka.Repeating;
import java.time.Duration;
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

    @Bean
    Repeating completedArrangements(Completion completion) {
        return new Repeating("arrangements", Duration.ofSeconds(5), completion::round);
    }

    private record Restored(String postId) {}
}
