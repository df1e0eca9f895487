package dev.praxis.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of one line, or a list of such texts, in a request: without surrounding blanks, in Unicode's normal form C, without
 * control characters. Null is valid; add {@code @NotNull} where the field is required.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {LineValidator.class, LinesValidator.class})
public @interface Line {

    /** The least length in code points. */
    int min() default 1;

    /** The greatest length in code points. */
    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
