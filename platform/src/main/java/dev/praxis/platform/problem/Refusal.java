package dev.praxis.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected "no": a request that the rules do not allow, with a stable code for programs and a sentence for people.
 *
 * <p>Reaches the client as a problem document (RFC 9457) whose type is {@code /problems/<code>}.
 */
public final class Refusal extends RuntimeException {

    private final Reason reason;
    private final String code;
    private final transient List<FieldProblem> fields;
    private final @Nullable Long retryAfterSeconds;

    private Refusal(
            Reason reason, String code, String detail, List<FieldProblem> fields, @Nullable Long retryAfterSeconds) {
        super(detail, null, false, false);
        this.reason = reason;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Why a request is refused, in the order in which a service should check. */
    public enum Reason {
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        GONE,
        INVALID,
        STALE,
        CONFLICT,
        TOO_MANY,
        UNAVAILABLE
    }

    /** The caller is not signed in, or no longer (401). */
    public static Refusal unauthenticated(String code, String detail) {
        return new Refusal(Reason.UNAUTHENTICATED, code, detail, List.of(), null);
    }

    /** The caller may see this but not do it (403). */
    public static Refusal forbidden(String code, String detail) {
        return new Refusal(Reason.FORBIDDEN, code, detail, List.of(), null);
    }

    /** There is no such thing, or none that the caller may see (404). */
    public static Refusal notFound(String code, String detail) {
        return new Refusal(Reason.NOT_FOUND, code, detail, List.of(), null);
    }

    /** This was possible once and never will be again (410). */
    public static Refusal gone(String code, String detail) {
        return new Refusal(Reason.GONE, code, detail, List.of(), null);
    }

    /** One field of the request is not acceptable (400). */
    public static Refusal invalid(String field, String code, String detail) {
        return invalid(List.of(new FieldProblem(field, code, detail)));
    }

    /** Fields of the request are not acceptable (400). */
    public static Refusal invalid(List<FieldProblem> fields) {
        return new Refusal(
                Reason.INVALID, "invalid-request", "The request has fields that are not acceptable.", fields, null);
    }

    /** The caller saw an older revision than the one that it wants to change (412). */
    public static Refusal stale(String detail) {
        return new Refusal(Reason.STALE, "stale-revision", detail, List.of(), null);
    }

    /** The state of things does not allow it (409). */
    public static Refusal conflict(String code, String detail) {
        return new Refusal(Reason.CONFLICT, code, detail, List.of(), null);
    }

    /** Too much at once; it may be tried again later (429). */
    public static Refusal tooMany(String code, String detail, long retryAfterSeconds) {
        return new Refusal(Reason.TOO_MANY, code, detail, List.of(), retryAfterSeconds);
    }

    /** It cannot be decided at the moment; it may be tried again later (503). */
    public static Refusal unavailable(String code, String detail, long retryAfterSeconds) {
        return new Refusal(Reason.UNAVAILABLE, code, detail, List.of(), retryAfterSeconds);
    }

    public Reason reason() {
        return reason;
    }

    /** The stable code, such as {@code last-leader}. */
    public String code() {
        return code;
    }

    /** What is wrong with which field; empty unless the reason is {@link Reason#INVALID}. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /** In how many seconds it may be tried again, null where that is not known. */
    public @Nullable Long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
