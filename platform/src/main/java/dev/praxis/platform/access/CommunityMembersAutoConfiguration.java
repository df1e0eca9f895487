package dev.praxis.platform.access;

import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.consumer.StateSubscription;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.client.RestClient;

/** Tells services other than membership-service who is a member of which community. */
@AutoConfiguration
@ConditionalOnProperty("praxis.access.replica")
@EnableConfigurationProperties(PraxisProperties.class)
class CommunityMembersAutoConfiguration {

    @Bean
    StateSubscription<MembershipState, MembershipReplica> membershipSubscription() {
        return new StateSubscription<>(
                "memberships",
                "praxis.membership.memberships",
                MembershipState.class,
                MembershipReplica.class,
                (id, sequence, state) -> new MembershipReplica(id, sequence, state.currentRole()));
    }

    @Bean
    @ConditionalOnMissingBean
    CommunityMembers communityMembers(
            MongoOperations mongo,
            PraxisProperties praxis,
            RestClient.Builder builder,
            CircuitBreakerRegistry breakers,
            ObjectProvider<Clock> clock) {
        RestClient http = builder.build();
        ServiceTokens tokens = new ServiceTokens(
                http, Optional.ofNullable(praxis.secret()).orElse(""), clock.getIfAvailable(Clock::systemUTC));
        CommunityMembers service = new MembershipService(praxis.instancesOf("membership"), http, tokens);
        return new ReplicatedMembers(mongo, new GuardedMembers(service, breakers, GuardedMembers.PATIENCE));
    }

    @Bean
    @ConditionalOnMissingBean
    CircuitBreakerRegistry circuitBreakers() {
        return CircuitBreakerRegistry.ofDefaults();
    }

    @Bean
    @ConditionalOnMissingBean
    TaggedCircuitBreakerMetrics circuitBreakerMeters(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }
}
