package dev.praxis.gateway.relay;

import dev.praxis.gateway.backend.Backend;
import dev.praxis.gateway.backend.Backends;
import dev.praxis.gateway.route.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Chooses an instance for a request, and another where the first fails and the request may be repeated. */
final class Balancing implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

    private final Backends backends;

    Balancing(Backends backends) {
        this.backends = backends;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        Route route = Objects.requireNonNull(Route.of(request.servletRequest()));
        Backend backend = backends.named(route.service());
        try {
            return backend.call(
                    instance -> {
                        MvcUtils.setRequestUrl(request, instance.address());
                        return handled(request, next);
                    },
                    isRepeatable(request.servletRequest()));
        } catch (UnreadableBody unreadable) {
            throw unreadable.reason();
        }
    }

    private static ServerResponse handled(ServerRequest request, HandlerFunction<ServerResponse> next) {
        try {
            return next.handle(request);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isRepeatable(HttpServletRequest request) {
        return IDEMPOTENT.contains(request.getMethod()) && !PooledExchange.hasBody(request);
    }
}
