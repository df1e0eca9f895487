package dev.praxis.discussion.screening;

import dev.praxis.platform.consumer.StateSubscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What screening follows of memberships. */
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

    @Bean
    StateSubscription<Membership, Joining> joiningSubscription() {
        return new StateSubscription<>(
                "joinings",
                "praxis.membership.memberships",
                Membership.class,
                Joining.class,
                (id, sequence, state) -> state.joinedAt() == null ? null : new Joining(id, sequence, state.joinedAt()));
    }

    /** What is read of a membership. */
    record Membership(@Nullable Instant joinedAt) {}
}
