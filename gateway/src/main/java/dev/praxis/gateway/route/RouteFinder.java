package dev.praxis.gateway.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the route of a request once, for all that follows. */
public final class RouteFinder extends OncePerRequestFilter {

    private final Routes routes;

    public RouteFinder(Routes routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        routes.serving(request.getRequestURI()).ifPresent(route -> route.assignTo(request));
        chain.doFilter(request, response);
    }
}
