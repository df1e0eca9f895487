package dev.praxis.platform.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Requests that no controller understands: wrong path, method, media type, parameter or size. */
final class HttpFailures implements ProblemSource {

    @Override
    public @Nullable ProblemAnswer answerTo(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> ProblemAnswer.of(refusal);
            case BodyTooLargeException tooLarge -> tooLarge.answer();
            case MaxUploadSizeExceededException tooLarge ->
                ProblemAnswer.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", detailOf(HttpStatus.CONTENT_TOO_LARGE));
            case MissingServletRequestParameterException missing -> required(missing.getParameterName(), "parameter");
            case MissingRequestHeaderException missing -> required(missing.getHeaderName(), "header");
            case MissingServletRequestPartException missing -> required(missing.getRequestPartName(), "part");
            case MethodArgumentTypeMismatchException mismatch ->
                ProblemAnswer.invalid(mismatch.getName(), "wrong-type", ExpectedType.of(mismatch.getRequiredType()));
            case AsyncRequestTimeoutException timeout ->
                ProblemAnswer.of(Refusal.unavailable("too-slow", "The answer took too long.", 1));
            case ErrorResponse response -> answerTo(response);
            default -> null;
        };
    }

    private static ProblemAnswer required(String name, String kind) {
        return ProblemAnswer.invalid(name, "required", "The " + kind + " \"" + name + "\" is missing.");
    }

    private static ProblemAnswer answerTo(ErrorResponse response) {
        HttpStatusCode status = response.getStatusCode();
        ProblemAnswer answer = ProblemAnswer.of(status, detailOf(status));
        HttpHeaders headers = response.getHeaders();
        return new ProblemAnswer(status, answer.code(), answer.detail(), answer.errors(), headers);
    }

    static String detailOf(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case BAD_REQUEST -> "The request cannot be understood.";
            case UNAUTHORIZED -> "Sign in to do this.";
            case FORBIDDEN -> "You may not do this.";
            case NOT_FOUND -> "There is nothing at this path.";
            case METHOD_NOT_ALLOWED -> "This path does not know the method; the Allow header lists those it knows.";
            case NOT_ACCEPTABLE -> "None of the media types that the Accept header asks for can be given.";
            case CONTENT_TOO_LARGE -> "The request is larger than allowed.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body's media type is not supported; send application/json.";
            case null -> "The request failed.";
            default -> status.is5xxServerError() ? "The request could not be served." : "The request was refused.";
        };
    }
}
