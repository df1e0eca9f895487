package dev.praxis.gateway.token;

import dev.praxis.platform.consumer.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets tokens at once when they are revoked or their members leave the platform. */
@Configuration(proxyBeanMethods = false)
class Revocations {

    @Bean
    FactSubscription tokenRevocation(TokenExchange exchange) {
        return FactSubscription.of(
                        "token-revocation", "praxis.membership.events", FactSubscription.Delivery.EVERY_INSTANCE)
                .on(
                        "AccessTokenRevoked",
                        Revoked.class,
                        fact -> exchange.forget(fact.data().tokenId()))
                .on("MemberErased", NoFields.class, fact -> exchange.forgetAllOf(fact.subject()));
    }

    private record Revoked(String tokenId) {}

    private record NoFields() {}
}
