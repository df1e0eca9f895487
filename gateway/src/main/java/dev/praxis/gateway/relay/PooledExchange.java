package dev.praxis.gateway.relay;

import dev.praxis.gateway.GatewayProperties;
import dev.praxis.gateway.backend.CallFailure;
import dev.praxis.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends requests to services over pooled connections; bodies are passed on while they come in, both ways. */
@Component
final class PooledExchange implements ProxyExchange {

    private final CloseableHttpClient relayClient;
    private final CloseableHttpClient streamClient;
    private final ConnPoolControl<HttpRoute> relayConnections;
    private final ConnPoolControl<HttpRoute> streamConnections;
    private final OpenStreams streams;
    private final RequestConfig usual;
    private final RequestConfig streaming;

    PooledExchange(
            CloseableHttpClient relayClient,
            CloseableHttpClient streamClient,
            ConnPoolControl<HttpRoute> backendConnections,
            ConnPoolControl<HttpRoute> streamConnections,
            OpenStreams streams,
            GatewayProperties gateway) {
        GatewayProperties.Backends settings = gateway.backends();
        this.relayClient = relayClient;
        this.streamClient = streamClient;
        this.relayConnections = backendConnections;
        this.streamConnections = streamConnections;
        this.streams = streams;
        RequestConfig.Builder config =
                RequestConfig.custom().setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()));
        usual = config.setResponseTimeout(Timeout.of(settings.responseTimeout()))
                .build();
        streaming =
                config.setResponseTimeout(Timeout.of(settings.streamTimeout())).build();
    }

    @Override
    public ServerResponse exchange(Request request) {
        URI uri = Objects.requireNonNull(request.getUri());
        HttpHost target = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        HttpClientContext context = HttpClientContext.create();
        boolean events = wantsEvents(request);
        if (events) {
            streams.requireRoom();
        }
        context.setRequestConfig(events ? streaming : usual);
        try {
            HttpUriRequestBase outgoing = outgoing(request, uri);
            CloseableHttpClient http = events ? streamClient : relayClient;
            return new RelayedResponse(http.executeOpen(target, outgoing, context), outgoing, streams);
        } catch (ConnectionRequestTimeoutException full) {
            throw Refusal.unavailable("gateway-busy", "Too many requests are under way at the moment.", 2);
        } catch (IOException failure) {
            throw failureOf(failure, events ? streamConnections : relayConnections);
        }
    }

    private static HttpUriRequestBase outgoing(Request request, URI uri) throws IOException {
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.getMethod().name(), uri);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        HttpServletRequest incoming = request.getServerRequest().servletRequest();
        if (hasBody(incoming)) {
            outgoing.setEntity(new InputStreamEntity(
                    new CallersBody(incoming.getInputStream()), incoming.getContentLengthLong(), null));
        }
        return outgoing;
    }

    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
    }

    private static boolean wantsEvents(Request request) {
        String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static RuntimeException failureOf(IOException failure, ConnPoolControl<?> connections) {
        IOException callers = CallersBody.failureIn(failure);
        if (callers != null) {
            return new UnreadableBody(callers);
        }
        CallFailure calls = new CallFailure(failure);
        if (calls.isBrokenOff()) {
            // Whatever is sent next, the same call once more above all, goes over a connection that stands.
            connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
        }
        return calls;
    }
}
