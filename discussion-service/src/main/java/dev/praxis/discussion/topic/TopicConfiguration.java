package dev.praxis.discussion.topic;

import dev.praxis.platform.fact.Publication;
import dev.praxis.platform.text.Markdown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of topics. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    Publication<Topic> topicPublication() {
        return Publication.of(Topic.class).withStates("praxis.discussion.topics", TopicState.class, TopicState::of);
    }

    @Bean
    Markdown markdown() {
        return new Markdown();
    }
}
