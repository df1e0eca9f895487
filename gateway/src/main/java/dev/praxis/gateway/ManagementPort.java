package dev.praxis.gateway;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Keeps health and metrics off the public port: without {@code management.server.port} they are one port above it. */
final class ManagementPort implements EnvironmentPostProcessor, Ordered {

    private static final int DEFAULT = 8080;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("management.server.port") == null) {
            int port = environment.getProperty("server.port", Integer.class, DEFAULT);
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "management-port", Map.of("management.server.port", port == 0 ? 0 : port + 1)));
        }
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
