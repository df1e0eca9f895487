package dev.praxis.platform.idempotency;

import dev.praxis.platform.problem.Problems;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Honours the {@code Idempotency-Key} of POST requests to {@code /api/**} in services that have a store. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MongoOperations.class)
class IdempotencyAutoConfiguration {

    @Bean(initMethod = "declareIndexes")
    KeptAnswers keptAnswers(MongoOperations mongo) {
        return new KeptAnswers(mongo);
    }

    /** Behind the security chains, so that the caller is known. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            KeptAnswers answers, Problems problems, ObjectProvider<Clock> clock) {
        FilterRegistrationBean<IdempotencyFilter> filter = new FilterRegistrationBean<>(
                new IdempotencyFilter(answers, problems, clock.getIfAvailable(Clock::systemUTC)));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(0);
        return filter;
    }
}
