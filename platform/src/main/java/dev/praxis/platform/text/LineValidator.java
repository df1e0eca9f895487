package dev.praxis.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks a {@link Line}. */
public final class LineValidator implements ConstraintValidator<Line, CharSequence> {

    private int min;
    private int max;

    @Override
    public void initialize(Line line) {
        min = line.min();
        max = line.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        TextPolicy.Fault fault = text == null ? null : TextPolicy.LINE.faultOf(text, min, max);
        return fault == null || Faults.report(fault, context);
    }
}
