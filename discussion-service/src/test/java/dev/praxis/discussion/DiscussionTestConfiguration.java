package dev.praxis.discussion;

import dev.praxis.platform.test.FactFeed;
import dev.praxis.platform.test.TestTokens;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

/** What tests need beside the service: communities and their people, as membership-service would tell of them. */
@TestConfiguration(proxyBeanMethods = false)
@Import(QueryProbe.class)
class DiscussionTestConfiguration {

    @Bean
    @Lazy
    Neighbourhood neighbourhood(TestTokens tokens, FactFeed feed, MongoOperations mongo, Environment environment) {
        return new Neighbourhood(tokens, feed, mongo, environment);
    }

    /** Whom the copy does not know, membership-service does not know either. */
    @Bean
    @Primary
    StandInMembership standInMembership(MongoOperations mongo) {
        return new StandInMembership(mongo);
    }
}
