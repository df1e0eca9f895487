package dev.praxis.gateway;

import dev.praxis.platform.PraxisProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The front door of Praxis, for browsers and for programs. */
@SpringBootApplication
@EnableConfigurationProperties({PraxisProperties.class, GatewayProperties.class})
@EnableScheduling
public class GatewayApplication {

    static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
