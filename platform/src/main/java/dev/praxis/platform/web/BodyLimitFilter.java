package dev.praxis.platform.web;

import dev.praxis.platform.problem.BodyTooLargeException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are larger than their path allows, announced or not. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private record PathLimit(PathPatternRequestMatcher path, DataSize limit) {}

    private final DataSize limit;
    private final List<PathLimit> pathLimits;

    BodyLimitFilter(WebProperties web) {
        limit = web.maxBody();
        pathLimits = web.maxBodyByPath().entrySet().stream()
                .map(entry -> new PathLimit(
                        PathPatternRequestMatcher.withDefaults().matcher(entry.getKey()), entry.getValue()))
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize allowed = limitOf(request);
        long announced = request.getContentLengthLong();
        if (announced > allowed.toBytes()) {
            throw new BodyTooLargeException(allowed);
        }
        chain.doFilter(announced < 0 ? new LimitedRequest(request, allowed) : request, response);
    }

    private DataSize limitOf(HttpServletRequest request) {
        return pathLimits.stream()
                .filter(pathLimit -> pathLimit.path().matches(request))
                .map(PathLimit::limit)
                .findFirst()
                .orElse(limit);
    }
}
