package dev.praxis.gateway.signin;

import dev.praxis.platform.consumer.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends the sessions of members who left the platform. */
@Configuration(proxyBeanMethods = false)
class ErasedMembers {

    @Bean
    FactSubscription sessionEnding(BrowserSessions sessions) {
        return FactSubscription.of(
                        "session-ending", "praxis.membership.events", FactSubscription.Delivery.EVERY_INSTANCE)
                .on("MemberErased", NoFields.class, fact -> sessions.endAllOf(fact.subject()));
    }

    private record NoFields() {}
}
