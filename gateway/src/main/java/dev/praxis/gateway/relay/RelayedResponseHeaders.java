package dev.praxis.gateway.relay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a caller gets to see of an answer's headers: nothing that concerns only the connection to the service. */
@Component
final class RelayedResponseHeaders implements HttpHeadersFilter.ResponseHttpHeadersFilter {

    private static final Set<String> ENDS_HERE = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "server",
            "x-request-id",
            "x-xss-protection",
            "strict-transport-security");

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerResponse response) {
        HttpHeaders relayed = new HttpHeaders();
        for (Map.Entry<String, List<String>> header : given.headerSet()) {
            if (!ENDS_HERE.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                relayed.addAll(header.getKey(), header.getValue());
            }
        }
        return relayed;
    }
}
