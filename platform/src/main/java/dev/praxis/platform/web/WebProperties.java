package dev.praxis.platform.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of requests.
 *
 * @param maxBody the largest body of a request
 * @param maxBodyByPath other limits for paths, by their pattern, such as {@code /api/v1/documents/**}
 */
@ConfigurationProperties("praxis.web")
record WebProperties(
        @DefaultValue("1MB") DataSize maxBody, @DefaultValue Map<String, DataSize> maxBodyByPath) {}
