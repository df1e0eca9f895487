package dev.praxis.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Paths that go to one service.
 *
 * @param service the service's name
 * @param kind how requests are treated on the way
 * @param patterns the paths
 */
public record Route(String service, Kind kind, List<PathPattern> patterns) {

    private static final String ATTRIBUTE = Route.class.getName();

    /** How requests are treated on the way. */
    public enum Kind {
        /** The API: callers are identified and get an access token; cookies end at the gateway. */
        API,
        /** The OpenID provider and its pages, which keep their own session and guard their own forms. */
        PROVIDER
    }

    static Route api(String service, String... patterns) {
        return new Route(service, Kind.API, parsed(patterns));
    }

    static Route provider(String service, String... patterns) {
        return new Route(service, Kind.PROVIDER, parsed(patterns));
    }

    /** The route that was found for a request, null where the gateway answers itself. */
    public static @Nullable Route of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Route route ? route : null;
    }

    boolean serves(PathContainer path) {
        for (PathPattern pattern : patterns) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }

    void assignTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    private static List<PathPattern> parsed(String... patterns) {
        return List.of(patterns).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
