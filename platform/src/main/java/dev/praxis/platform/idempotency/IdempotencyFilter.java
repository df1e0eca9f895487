package dev.praxis.platform.idempotency;

import dev.praxis.platform.problem.ProblemAnswer;
import dev.praxis.platform.problem.Problems;
import dev.praxis.platform.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated POST with the answer that it had before, where the client marked both with the same
 * {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header).
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";
    static final int MAX_BODY = 256 * 1024;

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL);

    private final KeptAnswers answers;
    private final Problems problems;
    private final Clock clock;

    IdempotencyFilter(KeptAnswers answers, Problems problems, Clock clock) {
        this.answers = answers;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null || !HttpMethod.POST.matches(request.getMethod()) || isUpload(request);
    }

    /** Uploads are too large to be held in memory; one that is repeated is stored twice. */
    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RepeatableRequest repeatable = new RepeatableRequest(request);
        String id = RepeatableRequest.hash(callerOf(request), keyOf(request));
        String attempt = UUID.randomUUID().toString();
        KeptAnswer known = answers.claim(id, repeatable.fingerprint(), attempt, clock.instant());
        if (known == null) {
            run(id, attempt, repeatable, response, chain);
        } else if (!known.request().equals(repeatable.fingerprint())) {
            problems.write(
                    ProblemAnswer.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "idempotency-key-reused",
                            "This key was used for another request; use a new key for each request."),
                    request,
                    response);
        } else {
            repeat(known, request, response);
        }
    }

    private void run(
            String id, String attempt, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean keep = false;
        try {
            chain.doFilter(request, answer);
            keep = isWorthKeeping(answer.getStatus()) && !request.isAsyncStarted();
        } finally {
            end(id, attempt, keep, answer);
        }
        answer.copyBodyToResponse();
    }

    private void end(String id, String attempt, boolean keep, ContentCachingResponseWrapper answer) {
        try {
            if (keep) {
                byte[] body = answer.getContentAsByteArray();
                answers.keep(id, attempt, answer.getStatus(), headersOf(answer), mayBeKept(answer, body) ? body : null);
            } else {
                answers.forget(id, attempt);
            }
        } catch (DataAccessException unavailable) {
            // What was done is done; its key is free again when the lease ends.
            log.warn("The answer to a request with an idempotency key could not be kept", unavailable);
        }
    }

    private void repeat(KeptAnswer known, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = known.status();
        Binary body = known.body();
        if (status == null) {
            problems.write(
                    ProblemAnswer.of(Refusal.conflict("request-in-progress", "The first request still runs."))
                            .with(HttpHeaders.RETRY_AFTER, "1"),
                    request,
                    response);
        } else if (body == null) {
            problems.write(
                    ProblemAnswer.of(Refusal.conflict(
                            "answer-not-kept", "This was done before, and its answer cannot be given again.")),
                    request,
                    response);
        } else {
            response.setStatus(status);
            known.headers().forEach(response::setHeader);
            response.setHeader(REPLAYED, "true");
            response.setContentLength(body.length());
            response.getOutputStream().write(body.getData());
        }
    }

    private static boolean isWorthKeeping(int status) {
        return status < HttpStatus.INTERNAL_SERVER_ERROR.value() && status != HttpStatus.TOO_MANY_REQUESTS.value();
    }

    /** Secrets that are shown once carry {@code no-store}, and do not lie in the store for a day. */
    private static boolean mayBeKept(HttpServletResponse answer, byte[] body) {
        String caching = answer.getHeader(HttpHeaders.CACHE_CONTROL);
        return body.length <= MAX_BODY && (caching == null || !caching.contains("no-store"));
    }

    private static Map<String, String> headersOf(HttpServletResponse answer) {
        return KEPT_HEADERS.stream()
                .filter(name -> answer.getHeader(name) != null)
                .collect(Collectors.toMap(Function.identity(), name -> String.valueOf(answer.getHeader(name))));
    }

    private static String keyOf(HttpServletRequest request) {
        String given = String.valueOf(request.getHeader(KEY));
        String key = given.length() >= 2 && given.startsWith("\"") && given.endsWith("\"")
                ? given.substring(1, given.length() - 1)
                : given;
        if (!KEY_FORM.matcher(key).matches()) {
            throw Refusal.invalid(KEY, "wrong-format", "Give 1 to 128 visible ASCII characters, such as a UUID.");
        }
        return key;
    }

    /** Anonymous clients are told apart by their address, which only keeps their keys from meeting by chance. */
    private static String callerOf(HttpServletRequest request) {
        Principal member = request.getUserPrincipal();
        if (member != null) {
            return "member " + member.getName();
        }
        String forwarded = request.getHeader("X-Forwarded-For");
        return "anonymous " + (forwarded == null ? request.getRemoteAddr() : forwarded);
    }
}
