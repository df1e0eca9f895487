package dev.praxis.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Fields and parameters that break their constraints. */
final class InvalidFields implements ProblemSource {

    @Override
    public @Nullable ProblemAnswer answerTo(Throwable failure) {
        return switch (failure) {
            case MethodArgumentNotValidException invalid -> ProblemAnswer.invalid(fieldsOf(invalid.getBindingResult()));
            case BindException invalid -> ProblemAnswer.invalid(fieldsOf(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid -> invalid.isForReturnValue() ? null : parametersOf(invalid);
            case ConstraintViolationException invalid ->
                ProblemAnswer.invalid(invalid.getConstraintViolations().stream()
                        .map(violation -> fieldOf(violation.getPropertyPath().toString(), violation))
                        .toList());
            default -> null;
        };
    }

    private static ProblemAnswer parametersOf(MethodValidationResult result) {
        return ProblemAnswer.invalid(result.getParameterValidationResults().stream()
                .flatMap(InvalidFields::fieldsOf)
                .toList());
    }

    private static Stream<FieldProblem> fieldsOf(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return fieldsOf((Errors) errors).stream();
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream().map(error -> fieldOf(name, result, error));
    }

    private static FieldProblem fieldOf(String name, ParameterValidationResult result, MessageSourceResolvable error) {
        return fieldOf(name, result.unwrap(error, ConstraintViolation.class));
    }

    private static List<FieldProblem> fieldsOf(Errors errors) {
        return errors.getAllErrors().stream().map(InvalidFields::fieldOf).toList();
    }

    private static FieldProblem fieldOf(ObjectError error) {
        String path = error instanceof FieldError field ? field.getField() : "";
        if (error.contains(ConstraintViolation.class)) {
            return fieldOf(path, error.unwrap(ConstraintViolation.class));
        }
        return new FieldProblem(path, "wrong-type", "This value cannot be understood.");
    }

    private static FieldProblem fieldOf(String path, ConstraintViolation<?> violation) {
        return new FieldProblem(path, ConstraintCode.of(violation), violation.getMessage());
    }
}
