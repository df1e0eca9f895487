package dev.praxis.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of many lines in a request, such as Markdown: without blanks at its end, with line feeds between lines, in
 * Unicode's normal form C, without control characters other than tabs. Null is valid; add {@code @NotNull} where the field
 * is required.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProseValidator.class)
public @interface Prose {

    /** The least length in code points. */
    int min() default 1;

    /** The greatest length in code points. */
    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
