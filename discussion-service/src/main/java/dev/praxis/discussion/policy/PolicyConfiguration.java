package dev.praxis.discussion.policy;

import dev.praxis.platform.fact.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of posting policies. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    Publication<PostingPolicy> policyPublication() {
        return Publication.of(PostingPolicy.class);
    }
}
