package dev.praxis.discussion.post;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.fact.Publication;
import dev.praxis.platform.kafka.Repeating;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of posts, and what follows from it in this service. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    Publication<Post> postPublication() {
        return Publication.of(Post.class).withStates("praxis.discussion.posts", PostState.class, PostState::of);
    }

    @Bean
    FactSubscription upkeepSubscription(Upkeep upkeep) {
        return FactSubscription.of("upkeep", "praxis.discussion.events", REPEATABLE)
                .on("PostCreated", Upkeep.Created.class, upkeep::onCreated)
                .on("PostRemoved", Upkeep.Removed.class, upkeep::onRemoved)
                .on("PostErased", Upkeep.Removed.class, upkeep::onRemoved);
    }

    @Bean
    Repeating finishedOpenings(Upkeep upkeep) {
        return new Repeating("openings", Duration.ofSeconds(5), upkeep::finishOpenings);
    }
}
