package dev.praxis.platform.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words of JSON what a field of a Java type takes. */
final class ExpectedType {

    private ExpectedType() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "This value is of the wrong type.";
        }
        if (type.isEnum()) {
            return "Use one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")) + ".";
        }
        return "Give " + nameOf(type) + ".";
    }

    private static String nameOf(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == Instant.class) {
            return "an instant such as 2026-05-04T09:30:00Z";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-05-04";
        }
        if (type == LocalDateTime.class) {
            return "a local date and time such as 2026-05-04T09:30";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "a valid value";
    }
}
