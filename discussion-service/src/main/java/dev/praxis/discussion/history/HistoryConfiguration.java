package dev.praxis.discussion.history;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.platform.consumer.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts that make the history of topics. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    FactSubscription topicHistorySubscription(Chronicle chronicle) {
        return FactSubscription.of("topic-history", "praxis.discussion.events", REPEATABLE)
                .on("TopicStarted", Chronicle.OfTopic.class, chronicle::onStarted)
                .on("TopicChanged", Chronicle.Changed.class, chronicle::onChanged)
                .on("TopicMoved", Chronicle.Moved.class, chronicle::onMoved)
                .on("TopicSplit", Chronicle.Split.class, chronicle::onSplit)
                .on("TopicsMerged", Chronicle.Merged.class, chronicle::onMerged)
                .on("AnswerAccepted", Chronicle.Answered.class, chronicle::onAccepted)
                .on("AnswerWithdrawn", Chronicle.Answered.class, chronicle::onWithdrawn)
                .on("ExpertsSuggested", Chronicle.OfTopic.class, chronicle::onSuggested);
    }
}
