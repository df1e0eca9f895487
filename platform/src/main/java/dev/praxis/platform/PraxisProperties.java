package dev.praxis.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every service is told about itself and its neighbours.
 *
 * @param service the service's name, such as {@code membership}
 * @param instance the name of this instance among those of the service
 * @param publicUrl where people reach the platform; also the issuer of access tokens
 * @param secret what the gateway and the services share, null where none is set
 * @param setupToken what makes the first administrator, null where none is set
 * @param limits whether rates are limited; off only for measurements
 * @param services the base addresses of each service's instances, by the service's name
 */
@ConfigurationProperties("praxis")
public record PraxisProperties(
        @DefaultValue("praxis") String service,
        @DefaultValue("1") String instance,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @Nullable String secret,
        @Nullable String setupToken,
        @DefaultValue("true") boolean limits,
        @DefaultValue Map<String, List<URI>> services) {

    /** The base addresses of a service's instances, none where the service is not known. */
    public List<URI> instancesOf(String name) {
        return services.getOrDefault(name, List.of());
    }
}
