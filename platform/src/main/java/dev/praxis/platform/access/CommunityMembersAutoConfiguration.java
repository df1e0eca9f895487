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

/**
 * Tells services other than membership-service which communities and members there are, and who is a member of which
 * community.
 */
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
                (id, sequence, state) -> state.replica(id, sequence));
    }

    @Bean
    StateSubscription<CommunityState, CommunityReplica> communitySubscription() {
        return new StateSubscription<>(
                "communities",
                "praxis.membership.communities",
                CommunityState.class,
                CommunityReplica.class,
                (id, sequence, state) -> state.replica(id, sequence));
    }

    @Bean
    StateSubscription<ProfileName, ProfileReplica> profileSubscription() {
        return new StateSubscription<>(
                "profiles",
                "praxis.membership.profiles",
                ProfileName.class,
                ProfileReplica.class,
                (id, sequence, profile) -> new ProfileReplica(id, sequence, profile.given()));
    }

    @Bean
    MembershipService membershipService(
            PraxisProperties praxis, RestClient.Builder builder, ObjectProvider<Clock> clock) {
        RestClient http = builder.build();
        ServiceTokens tokens = new ServiceTokens(
                http, Optional.ofNullable(praxis.secret()).orElse(""), clock.getIfAvailable(Clock::systemUTC));
        return new MembershipService(praxis.instancesOf("membership"), http, tokens);
    }

    @Bean
    Guard membershipGuard(CircuitBreakerRegistry breakers) {
        return new Guard(breakers, Guard.PATIENCE);
    }

    @Bean
    @ConditionalOnMissingBean
    CommunityMembers communityMembers(MongoOperations mongo, MembershipService service, Guard guard) {
        return new ReplicatedMembers(mongo, new GuardedMembers(service::roleOf, guard));
    }

    @Bean
    @ConditionalOnMissingBean
    CommunityDirectory communityDirectory(MongoOperations mongo, MembershipService service, Guard guard) {
        return new ReplicatedCommunities(mongo, reference -> guard.ask(() -> service.community(reference)));
    }

    @Bean
    @ConditionalOnMissingBean
    CommunityAccess communityAccess(CommunityDirectory communities, CommunityMembers members) {
        return new CommunityAccess(communities, members);
    }

    @Bean
    Memberships memberships(MongoOperations mongo) {
        return new Memberships(mongo);
    }

    @Bean
    MemberNames memberNames(MongoOperations mongo) {
        return new MemberNames(mongo);
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
