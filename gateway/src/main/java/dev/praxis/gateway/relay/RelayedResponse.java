package dev.praxis.gateway.relay;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way to the caller; its body is passed on while it comes in. */
final class RelayedResponse implements ServerResponse {

    private static final int BUFFER = 8192;
    private static final int STREAM_BUFFER = 2048;

    /** What concerns only the connection to the service, or is the gateway's own to say. */
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

    private final ClassicHttpResponse answer;
    private final Cancellable request;
    private final OpenStreams streams;
    private final HttpHeaders headers = new HttpHeaders();

    RelayedResponse(ClassicHttpResponse answer, Cancellable request, OpenStreams streams) {
        this.answer = answer;
        this.request = request;
        this.streams = streams;
        for (Iterator<Header> all = answer.headerIterator(); all.hasNext(); ) {
            Header header = all.next();
            if (!ENDS_HERE.contains(header.getName().toLowerCase(Locale.ROOT))) {
                headers.add(header.getName(), header.getValue());
            }
        }
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest incoming, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(answer.getCode());
        for (Map.Entry<String, List<String>> header : headers.headerSet()) {
            write(header.getKey(), header.getValue(), response);
        }
        if (isStream()) {
            streams.pass(request, incoming, response, out -> relayBody(out, true));
        } else {
            relayBody(response.getOutputStream(), false);
        }
        return null;
    }

    private static void write(String name, List<String> values, HttpServletResponse response) {
        boolean cookie = HttpHeaders.SET_COOKIE.equalsIgnoreCase(name);
        for (int i = 0; i < values.size(); i++) {
            if (i == 0 && !cookie) {
                response.setHeader(name, values.get(i));
            } else {
                response.addHeader(name, values.get(i));
            }
        }
    }

    private void relayBody(OutputStream target, boolean stream) throws IOException {
        try (answer) {
            HttpEntity entity = answer.getEntity();
            if (entity != null) {
                copy(entity.getContent(), target, stream);
            }
        }
    }

    private void copy(InputStream body, OutputStream target, boolean stream) throws IOException {
        try {
            pass(body, target, stream);
        } catch (IOException broken) {
            // Closing would read on to the end, which a stream of events may not have.
            request.cancel();
            throw broken;
        }
    }

    private static void pass(InputStream body, OutputStream target, boolean stream) throws IOException {
        byte[] buffer = new byte[stream ? STREAM_BUFFER : BUFFER];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            target.write(buffer, 0, read);
            if (stream) {
                target.flush();
            }
        }
    }

    private boolean isStream() {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null
                && (type.startsWith("text/event-stream")
                        || type.startsWith("application/x-ndjson")
                        || type.startsWith("application/stream+json"));
    }
}
