package dev.praxis.membership.guidelines;

import dev.praxis.platform.fact.Publication;
import dev.praxis.platform.text.Markdown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of guidelines, and how they are rendered. */
@Configuration(proxyBeanMethods = false)
class GuidelinesConfiguration {

    @Bean
    Publication<Guidelines> guidelinesPublication() {
        return Publication.of(Guidelines.class);
    }

    @Bean
    Markdown markdown() {
        return new Markdown();
    }
}
