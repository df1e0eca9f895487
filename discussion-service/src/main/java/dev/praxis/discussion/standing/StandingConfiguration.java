package dev.praxis.discussion.standing;

import dev.praxis.platform.fact.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of standings. */
@Configuration(proxyBeanMethods = false)
class StandingConfiguration {

    @Bean
    Publication<Standing> standingPublication() {
        return Publication.of(Standing.class);
    }
}
