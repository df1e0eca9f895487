package dev.praxis.gateway.edge;

import dev.praxis.platform.PraxisProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts ids and headers on every answer, problems included. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    /** Before the platform's filter for problems. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    FilterRegistrationBean<RequestId> requestId() {
        FilterRegistrationBean<RequestId> filter = new FilterRegistrationBean<>(new RequestId());
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(PraxisProperties praxis) {
        FilterRegistrationBean<SecurityHeaders> filter =
                new FilterRegistrationBean<>(new SecurityHeaders(praxis.publicUrl()));
        filter.setOrder(FIRST + 1);
        return filter;
    }
}
