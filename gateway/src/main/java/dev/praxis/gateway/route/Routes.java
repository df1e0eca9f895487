package dev.praxis.gateway.route;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/** Which path goes to which service; the first route that serves a path has it, so the more specific ones stand first. */
@Component
public final class Routes {

    private static final List<Route> TABLE = List.of(
            Route.provider(
                    "membership",
                    "/login",
                    "/oauth2/**",
                    "/userinfo",
                    "/.well-known/**",
                    "/connect/**",
                    "/federation/**",
                    "/identity/**"),
            Route.api(
                    "discussion",
                    "/api/v1/communities/*/forums/**",
                    "/api/v1/communities/*/topics/**",
                    "/api/v1/communities/*/moderation/**",
                    "/api/v1/communities/*/attachments",
                    "/api/v1/communities/*/read",
                    "/api/v1/communities/*/live",
                    "/api/v1/topics/**",
                    "/api/v1/posts/**",
                    "/api/v1/attachments/**",
                    "/api/v1/text/preview",
                    "/api/v1/moderation/**",
                    "/api/v1/me/moderation",
                    "/api/v1/import/discussions",
                    "/api/v1/me/unread",
                    "/api/v1/me/readings",
                    "/api/v1/me/bookmarks"),
            Route.api("membership", "/api/v1/setup", "/api/v1/registration", "/api/v1/me/**", "/api/v1/members/**"),
            Route.api("membership", "/api/v1/communities/**", "/api/v1/invitations/**"),
            Route.api("membership", "/api/v1/import/members", "/api/v1/import/communities"));

    /** The route that serves a path. */
    public Optional<Route> serving(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return TABLE.stream().filter(route -> route.serves(parsed)).findFirst();
    }
}
