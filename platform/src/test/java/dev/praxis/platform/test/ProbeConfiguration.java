package dev.praxis.platform.test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The probe and the feed of {@link ServiceIntegrationTest}. */
@TestConfiguration(proxyBeanMethods = false)
class ProbeConfiguration {

    @Bean
    @Lazy
    FactProbe factProbe(
            @Value("${spring.kafka.bootstrap-servers}") String servers, @Value("${praxis.service}") String service) {
        return new FactProbe(servers, service);
    }

    @Bean
    @Lazy
    FactFeed factFeed(@Value("${spring.kafka.bootstrap-servers}") String servers) {
        return new FactFeed(servers);
    }
}
