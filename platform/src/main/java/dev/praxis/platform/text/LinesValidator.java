package dev.praxis.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks each {@link Line} of a list, and names the ones at fault by their index. */
public final class LinesValidator implements ConstraintValidator<Line, Collection<? extends @Nullable CharSequence>> {

    private int min;
    private int max;

    @Override
    public void initialize(Line line) {
        min = line.min();
        max = line.max();
    }

    @Override
    public boolean isValid(
            @Nullable Collection<? extends @Nullable CharSequence> texts, ConstraintValidatorContext context) {
        boolean valid = true;
        int index = 0;
        for (CharSequence text : texts == null ? List.<CharSequence>of() : texts) {
            TextPolicy.Fault fault = text == null
                    ? new TextPolicy.Fault("required", "This entry must not be null.")
                    : TextPolicy.LINE.faultOf(text, min, max);
            valid &= fault == null || Faults.report(fault, index, context);
            index++;
        }
        return valid;
    }
}
