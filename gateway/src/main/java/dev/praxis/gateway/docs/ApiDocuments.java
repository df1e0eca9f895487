package dev.praxis.gateway.docs;

import dev.praxis.gateway.backend.Backend;
import dev.praxis.gateway.backend.Backends;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The OpenAPI documents that the services have of themselves. */
@Component
class ApiDocuments {

    private static final Logger log = LoggerFactory.getLogger(ApiDocuments.class);

    private final Backends backends;
    private final RestClient http;

    ApiDocuments(Backends backends, RestClient backChannelClient) {
        this.backends = backends;
        this.http = backChannelClient;
    }

    /** The documents by the service's name; a service that does not answer is left out. */
    Map<String, JsonNode> all() {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        for (Backend service : backends.all()) {
            try {
                JsonNode document = http.get()
                        .uri("http://" + service.name() + "/v3/api-docs")
                        .retrieve()
                        .body(JsonNode.class);
                if (document != null && document.isObject()) {
                    documents.put(service.name(), document);
                }
            } catch (RuntimeException failure) {
                log.info("The API document of {} is left out: {}", service.name(), failure.toString());
            }
        }
        return documents;
    }
}
