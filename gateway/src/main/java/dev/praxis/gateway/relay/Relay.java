package dev.praxis.gateway.relay;

import dev.praxis.gateway.backend.Backend;
import dev.praxis.gateway.backend.Backends;
import dev.praxis.gateway.backend.Instance;
import dev.praxis.gateway.route.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Relays a request to an instance of its service, and to another where the first fails and the request may be repeated.
 *
 * <p>Path, query and body arrive as they were sent. The handler that Spring Cloud Gateway brings reads the parameters
 * instead and puts the query together again, which consumes forms and writes the same query differently.
 */
@Component
final class Relay implements HandlerFunction<ServerResponse> {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

    private final Backends backends;
    private final ProxyExchange exchange;
    private final RelayedRequestHeaders requestHeaders;

    Relay(Backends backends, ProxyExchange exchange, RelayedRequestHeaders requestHeaders) {
        this.backends = backends;
        this.exchange = exchange;
        this.requestHeaders = requestHeaders;
    }

    @Override
    public ServerResponse handle(ServerRequest request) throws IOException {
        HttpServletRequest incoming = request.servletRequest();
        Backend backend =
                backends.named(Objects.requireNonNull(Route.of(incoming)).service());
        HttpHeaders headers = requestHeaders.of(incoming);
        try {
            return backend.call(
                    instance -> exchange.exchange(exchange.request(request)
                            .uri(addressOf(incoming, instance))
                            .headers(headers)
                            .build()),
                    isRepeatable(incoming));
        } catch (UnreadableBody unreadable) {
            throw unreadable.reason();
        }
    }

    private static URI addressOf(HttpServletRequest request, Instance instance) {
        String query = request.getQueryString();
        return URI.create(
                instance.address() + (query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query));
    }

    private static boolean isRepeatable(HttpServletRequest request) {
        return IDEMPOTENT.contains(request.getMethod()) && !PooledExchange.hasBody(request);
    }
}
