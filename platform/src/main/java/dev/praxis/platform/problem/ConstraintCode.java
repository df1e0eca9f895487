package dev.praxis.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** The stable code of a broken constraint. */
final class ConstraintCode {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Email", "not-an-address"),
            Map.entry("Pattern", "wrong-format"),
            Map.entry("Min", "too-small"),
            Map.entry("DecimalMin", "too-small"),
            Map.entry("Positive", "too-small"),
            Map.entry("PositiveOrZero", "too-small"),
            Map.entry("Max", "too-large"),
            Map.entry("DecimalMax", "too-large"),
            Map.entry("Future", "not-in-future"),
            Map.entry("Past", "not-in-past"));

    private ConstraintCode() {}

    static String of(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> details = violation.unwrap(HibernateConstraintViolation.class);
        String given = details.getDynamicPayload(String.class);
        if (given != null) {
            return given;
        }
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Size size) {
            return codeOf(size, violation.getInvalidValue());
        }
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return CODES.getOrDefault(name, kebab(name));
    }

    private static String codeOf(Size size, @Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.length() > size.max() ? "too-long" : "too-short";
            case Collection<?> items -> items.size() > size.max() ? "too-many" : "too-few";
            case null, default -> "wrong-size";
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
