package dev.praxis.membership.token;

import dev.praxis.platform.fact.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What others learn of personal access tokens. */
@Configuration(proxyBeanMethods = false)
class TokenPublication {

    @Bean
    Publication<AccessToken> publicationOfAccessTokens() {
        return Publication.of(AccessToken.class);
    }
}
