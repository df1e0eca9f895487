package dev.praxis.platform.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What is to be answered to a failure, before it is tied to a request.
 *
 * @param status the status
 * @param code the stable code for programs
 * @param detail a sentence for people, free of inner details
 * @param errors what is wrong with which field
 * @param headers headers that go with it
 */
public record ProblemAnswer(
        HttpStatusCode status, String code, String detail, List<FieldProblem> errors, HttpHeaders headers) {

    public ProblemAnswer {
        errors = List.copyOf(errors);
        headers = HttpHeaders.readOnlyHttpHeaders(headers);
    }

    /** An answer with a code and a sentence. */
    public static ProblemAnswer of(HttpStatusCode status, String code, String detail) {
        return new ProblemAnswer(status, code, detail, List.of(), new HttpHeaders());
    }

    /** An answer whose code is the status' own name, such as {@code not-acceptable}. */
    public static ProblemAnswer of(HttpStatusCode status, String detail) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String code = known == null
                ? "status-" + status.value()
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return of(status, code, detail);
    }

    /** The answer to a request whose fields are not acceptable (400). */
    public static ProblemAnswer invalid(List<FieldProblem> errors) {
        return of(Refusal.invalid(errors));
    }

    /** The answer to a request with one field that is not acceptable (400). */
    public static ProblemAnswer invalid(String field, String code, String detail) {
        return of(Refusal.invalid(field, code, detail));
    }

    /** The answer to a refusal. */
    public static ProblemAnswer of(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        Long retryAfter = refusal.retryAfterSeconds();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter)));
        }
        if (refusal.reason() == Refusal.Reason.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        String detail = refusal.getMessage() == null ? "" : refusal.getMessage();
        return new ProblemAnswer(statusOf(refusal.reason()), refusal.code(), detail, refusal.fields(), headers);
    }

    /** The same answer with one more header. */
    public ProblemAnswer with(String header, String value) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.set(header, value);
        return new ProblemAnswer(status, code, detail, errors, all);
    }

    private static HttpStatus statusOf(Refusal.Reason reason) {
        return switch (reason) {
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case GONE -> HttpStatus.GONE;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
