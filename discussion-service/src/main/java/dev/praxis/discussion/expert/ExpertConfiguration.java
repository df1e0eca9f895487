package dev.praxis.discussion.expert;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.kafka.Repeating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts from which is learned who knows what. */
@Configuration(proxyBeanMethods = false)
class ExpertConfiguration {

    @Bean
    FactSubscription expertiseSubscription(Learning learning) {
        return FactSubscription.of("expertise", "praxis.discussion.events", REPEATABLE)
                .on("AnswerAccepted", Learning.OfPost.class, learning::onPost)
                .on("AnswerWithdrawn", Learning.OfPost.class, learning::onPost)
                .on("ReactionAdded", Learning.OfPost.class, learning::onPost)
                .on("ReactionRemoved", Learning.OfPost.class, learning::onPost)
                .on("PostRemoved", Learning.OfPost.class, learning::onPost)
                .on("PostMoved", Learning.OfPost.class, learning::onPost)
                .on("PostRestored", Learning.OfPost.class, learning::onPost)
                .on("TopicChanged", Learning.Changed.class, learning::onTopicChanged);
    }

    @Bean
    Repeating escalationRounds(Escalation escalation, EscalationProperties properties) {
        return new Repeating("escalation", properties.escalateEvery(), escalation::round);
    }
}
