package dev.praxis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PlatformDefaultsTests {

    private static final String FORMAT = "logging.structured.format.console";

    @Test
    void namesTheServiceAfterWhatItIs() {
        var environment = defaultsBehind(Map.of("praxis.service", "membership"));

        assertThat(environment.getProperty("spring.application.name")).isEqualTo("membership-service");
    }

    @Test
    void yieldsToEverythingElse() {
        var environment = defaultsBehind(Map.of("server.shutdown", "immediate"));

        assertThat(environment.getProperty("server.shutdown")).isEqualTo("immediate");
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
    }

    @Test
    void logsForMachinesUnlessPeopleAreToRead() {
        var machines = defaultsBehind(Map.of("praxis.logs", "json"));
        var people = defaultsBehind(Map.of("praxis.logs", "text"));

        assertThat(machines.getProperty(FORMAT)).isEqualTo("ecs");
        assertThat(people.getProperty(FORMAT)).isNull();
    }

    private static ConfigurableEnvironment defaultsBehind(Map<String, Object> given) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
