package dev.praxis.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Bodies that are no JSON, or not the JSON that a controller takes. */
final class UnreadableBodies implements ProblemSource {

    @Override
    public @Nullable ProblemAnswer answerTo(Throwable failure) {
        if (!(failure instanceof HttpMessageNotReadableException)) {
            return null;
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return ProblemAnswer.of(refusal);
                }
                case BodyTooLargeException tooLarge -> {
                    return tooLarge.answer();
                }
                default -> {}
            }
        }
        return failure.getCause() instanceof JacksonException unreadable
                ? answerTo(unreadable)
                : ProblemAnswer.of(HttpStatus.BAD_REQUEST, "unreadable-body", "The body is missing or cannot be read.");
    }

    private static ProblemAnswer answerTo(JacksonException unreadable) {
        String field = pathOf(unreadable.getPath());
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                ProblemAnswer.invalid(field, "unknown-field", "There is no such field.");
            case StreamConstraintsException tooMuch ->
                ProblemAnswer.invalid(field, "too-complex", "The JSON is nested too deeply or holds too long a value.");
            case StreamReadException malformed -> malformed(malformed);
            case InvalidNullException missing -> ProblemAnswer.invalid(field, "required", "This field is required.");
            case InvalidTypeIdException variant ->
                ProblemAnswer.invalid(field, "unknown-variant", "There is no such variant.");
            case InvalidFormatException format ->
                ProblemAnswer.invalid(field, codeOf(format), ExpectedType.of(format.getTargetType()));
            case MismatchedInputException mismatch
            when mismatch.getCurrentToken() == null && field.isEmpty() ->
                ProblemAnswer.of(HttpStatus.BAD_REQUEST, "unreadable-body", "The body is empty; send a JSON object.");
            case MismatchedInputException mismatch
            when isMissingPrimitive(mismatch) -> ProblemAnswer.invalid(field, "required", "This field is required.");
            case MismatchedInputException mismatch ->
                ProblemAnswer.invalid(field, "wrong-type", ExpectedType.of(mismatch.getTargetType()));
            default -> ProblemAnswer.invalid(field, "wrong-value", "This value is not acceptable.");
        };
    }

    private static String codeOf(InvalidFormatException format) {
        Class<?> target = format.getTargetType();
        if (target != null && target.isEnum()) {
            return "unknown-value";
        }
        return format.getValue() instanceof String ? "wrong-format" : "wrong-type";
    }

    private static boolean isMissingPrimitive(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static ProblemAnswer malformed(StreamReadException malformed) {
        if (malformed.getOriginalMessage().startsWith("Duplicate Object property")) {
            return ProblemAnswer.of(
                    HttpStatus.BAD_REQUEST,
                    "malformed-json",
                    "A field occurs twice" + at(malformed.getLocation()) + ".");
        }
        return ProblemAnswer.of(
                HttpStatus.BAD_REQUEST,
                "malformed-json",
                "The body is not valid JSON" + at(malformed.getLocation()) + ".");
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String pathOf(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
