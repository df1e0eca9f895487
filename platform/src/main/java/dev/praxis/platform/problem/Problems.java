package dev.praxis.platform.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Turns failures into problem documents, for controllers as well as for filters. */
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final ProblemAnswer UNEXPECTED = ProblemAnswer.of(
            HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong on our side; it has been logged.");

    /** The last of them knows every exception of the web framework, if only by its status. */
    private static final List<ProblemSource> BUILT_IN =
            List.of(new UnreadableBodies(), new InvalidFields(), new StoreFailures(), new HttpFailures());

    private final List<ProblemSource> sources;
    private final JsonMapper json;
    private final @Nullable Tracer tracer;

    public Problems(List<ProblemSource> sources, JsonMapper json, @Nullable Tracer tracer) {
        this.sources = Stream.concat(sources.stream(), BUILT_IN.stream()).toList();
        this.json = json;
        this.tracer = tracer;
    }

    /** What is to be answered to a failure; what nobody expected is logged and answered without inner details. */
    public ProblemAnswer answerTo(Throwable failure) {
        ProblemAnswer answer = sources.stream()
                .map(source -> source.answerTo(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNEXPECTED);
        if (answer.status().value() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error("A request failed", failure);
        } else if (answer.status().is5xxServerError()) {
            log.warn("A request could not be served ({}): {}", answer.code(), failure.toString());
        } else {
            log.debug("A request was refused ({})", answer.code());
        }
        return answer;
    }

    /** The answer of a controller. */
    public ResponseEntity<Problem> entity(ProblemAnswer answer, HttpServletRequest request) {
        return ResponseEntity.status(answer.status())
                .headers(headers -> headers.putAll(answer.headers()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(answer, request));
    }

    /** Answers outside of controllers, unless an answer is already under way. */
    public void write(ProblemAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(answer.status().value());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(problem(answer, request));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Problem problem(ProblemAnswer answer, HttpServletRequest request) {
        return new Problem(
                URI.create("/problems/" + answer.code()),
                titleOf(answer.code()),
                answer.status().value(),
                answer.detail(),
                pathOf(request),
                answer.code(),
                answer.errors(),
                traceId());
    }

    private static String titleOf(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String pathOf(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return forwarded instanceof String path ? path : request.getRequestURI();
    }

    private @Nullable String traceId() {
        Span span = tracer == null ? null : tracer.currentSpan();
        return span == null || span.context().traceId().isEmpty()
                ? null
                : span.context().traceId();
    }
}
