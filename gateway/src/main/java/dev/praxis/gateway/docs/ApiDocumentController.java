package dev.praxis.gateway.docs;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.praxis.gateway.route.Routes;
import dev.praxis.platform.PraxisProperties;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of the whole platform, put together at most once a minute. */
@RestController
class ApiDocumentController {

    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final String TITLE = "Praxis";
    private static final String DESCRIPTION = "The API of Praxis, a platform for communities of practice.";

    private final LoadingCache<String, String> merged;
    private final String url;

    ApiDocumentController(ApiDocuments documents, Routes routes, JsonMapper json, PraxisProperties praxis) {
        this.url = praxis.publicUrl().toString();
        this.merged = Caffeine.newBuilder()
                .maximumSize(1)
                .expireAfterWrite(HOLDS)
                .build(key -> {
                    MergedDocument all = new MergedDocument(json, routes);
                    documents.all().forEach(all::add);
                    return json.writeValueAsString(all.with(TITLE, DESCRIPTION, key));
                });
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return merged.get(url);
    }
}
