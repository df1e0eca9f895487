package dev.praxis.platform.text;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Reports faults of texts with their own codes and sentences. */
final class Faults {

    private Faults() {}

    /** Reports a fault of a field; always false, which is what the validator is to answer. */
    static boolean report(TextPolicy.Fault fault, ConstraintValidatorContext context) {
        coded(fault, context)
                .buildConstraintViolationWithTemplate(fault.detail())
                .addConstraintViolation();
        return false;
    }

    /** Reports a fault of one entry of a list. */
    static boolean report(TextPolicy.Fault fault, int index, ConstraintValidatorContext context) {
        coded(fault, context)
                .buildConstraintViolationWithTemplate(fault.detail())
                .addContainerElementNode("<list element>", List.class, 0)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
        return false;
    }

    private static HibernateConstraintValidatorContext coded(
            TextPolicy.Fault fault, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        return context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(fault.code());
    }
}
