package dev.praxis.discussion.erasure;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.kafka.Repeating;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of members who are gone. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    FactSubscription erasureSubscription(Erasing erasing) {
        return FactSubscription.of("erasure", "praxis.membership.events", REPEATABLE)
                .on("MemberErased", Erasing.Erased.class, erasing::onErased);
    }

    @Bean
    Repeating forgottenMembers(Erasing erasing) {
        return new Repeating("erasures", Duration.ofSeconds(2), erasing::forgetAll);
    }
}
