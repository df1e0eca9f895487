package dev.praxis.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Puts the platform's defaults behind everything else that configures a service, so that all of it may override them. */
final class PlatformDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "praxis-defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Properties defaults = load();
        if ("text".equals(environment.getProperty("praxis.logs"))) {
            defaults.remove("logging.structured.format.console");
        }
        environment.getPropertySources().addLast(new PropertiesPropertySource(FILE, defaults));
    }

    private static Properties load() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource(FILE, PlatformDefaults.class.getClassLoader()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
