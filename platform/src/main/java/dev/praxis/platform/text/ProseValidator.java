package dev.praxis.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks a {@link Prose}. */
public final class ProseValidator implements ConstraintValidator<Prose, CharSequence> {

    private int min;
    private int max;

    @Override
    public void initialize(Prose prose) {
        min = prose.min();
        max = prose.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        TextPolicy.Fault fault = text == null ? null : TextPolicy.PROSE.faultOf(text, min, max);
        return fault == null || Faults.report(fault, context);
    }
}
