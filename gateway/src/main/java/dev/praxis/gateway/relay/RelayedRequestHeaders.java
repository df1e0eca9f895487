package dev.praxis.gateway.relay;

import dev.praxis.gateway.caller.Credential;
import dev.praxis.gateway.edge.ClientAddress;
import dev.praxis.gateway.edge.RequestId;
import dev.praxis.gateway.route.Route;
import dev.praxis.platform.PraxisProperties;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What a service gets to see of a request's headers: nothing that concerns only the connection to the gateway, nothing
 * about its origin that the gateway did not find out itself, and the access token in place of the caller's credential.
 */
@Component
final class RelayedRequestHeaders {

    private static final Set<String> ENDS_HERE = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "content-length",
            "upgrade",
            "expect",
            "host",
            "cookie",
            "authorization",
            "forwarded",
            "baggage",
            "x-real-ip",
            "x-request-id",
            "x-xsrf-token",
            "origin");

    private final ClientAddress addresses;
    private final @Nullable Tracer tracer;
    private final String host;
    private final String port;
    private final String scheme;

    RelayedRequestHeaders(ClientAddress addresses, PraxisProperties praxis, ObjectProvider<Tracer> tracer) {
        URI url = praxis.publicUrl();
        this.addresses = addresses;
        this.tracer = tracer.getIfAvailable();
        this.scheme = url.getScheme();
        this.host = url.getAuthority();
        this.port = Integer.toString(url.getPort() > 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80);
    }

    HttpHeaders of(HttpServletRequest request) {
        HttpHeaders relayed = new HttpHeaders();
        Set<String> connection = namedBy(values(HttpHeaders.CONNECTION, request));
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String given = names.nextElement();
            String name = given.toLowerCase(Locale.ROOT);
            if (!ENDS_HERE.contains(name) && !name.startsWith("x-forwarded-") && !connection.contains(name)) {
                relayed.addAll(given, values(given, request));
            }
        }
        relayed.set("X-Forwarded-For", addresses.of(request));
        relayed.set("X-Forwarded-Proto", scheme);
        relayed.set("X-Forwarded-Host", host);
        relayed.set("X-Forwarded-Port", port);
        continueTrace(relayed);
        relayed.set(RequestId.HEADER, RequestId.of(request));
        Route route = Route.of(request);
        if (route != null && route.kind() == Route.Kind.PROVIDER) {
            relayToProvider(request, relayed);
        } else {
            Credential.of(request).relayTo(relayed);
        }
        return relayed;
    }

    /** The service's part of the trace hangs under the gateway's (W3C Trace Context). */
    private void continueTrace(HttpHeaders relayed) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span != null) {
            TraceContext context = span.context();
            String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
            relayed.set("traceparent", "00-" + context.traceId() + "-" + context.spanId() + "-" + flags);
        }
    }

    private static void relayToProvider(HttpServletRequest request, HttpHeaders relayed) {
        values(HttpHeaders.AUTHORIZATION, request).forEach(value -> relayed.add(HttpHeaders.AUTHORIZATION, value));
        values(HttpHeaders.ORIGIN, request).forEach(value -> relayed.add(HttpHeaders.ORIGIN, value));
        String cookies = ProviderCookies.of(values(HttpHeaders.COOKIE, request));
        if (!cookies.isEmpty()) {
            relayed.set(HttpHeaders.COOKIE, cookies);
        }
    }

    private static List<String> values(String name, HttpServletRequest request) {
        return Collections.list(request.getHeaders(name));
    }

    private static Set<String> namedBy(List<String> connection) {
        if (connection.isEmpty() || "keep-alive".equalsIgnoreCase(connection.getFirst())) {
            return Set.of();
        }
        return Set.copyOf(Arrays.asList(
                String.join(",", connection).toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1)));
    }
}
