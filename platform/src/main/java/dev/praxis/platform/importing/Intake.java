package dev.praxis.platform.importing;

import dev.praxis.platform.importing.ImportedItem.Trouble;
import dev.praxis.platform.problem.ProblemAnswer;
import dev.praxis.platform.problem.Problems;
import dev.praxis.platform.problem.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the items of an import one by one, so that a bad one stops no other. */
public final class Intake {

    /** How far the clock of a client may be ahead. */
    private static final Duration LENIENCE = Duration.ofMinutes(1);

    private static final Instant EARLIEST = Instant.EPOCH;

    private final Validator validator;
    private final Problems problems;
    private final Clock clock;

    public Intake(Validator validator, Problems problems, Clock clock) {
        this.validator = validator;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Checks an item by the constraints of its fields.
     *
     * @throws ConstraintViolationException naming every field that breaks one
     */
    public <T> T checked(T item) {
        Set<ConstraintViolation<T>> violations = validator.validate(item);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return item;
    }

    /**
     * Checks the moment of something that happened.
     *
     * @throws Refusal where it is still to come, or before 1970
     */
    public Instant past(String field, Instant moment) {
        if (moment.isAfter(clock.instant().plus(LENIENCE))) {
            throw Refusal.invalid(field, "not-in-past", "What is imported has happened.");
        }
        if (moment.isBefore(EARLIEST)) {
            throw Refusal.invalid(field, "too-early", "What is imported happened after 1969.");
        }
        return moment;
    }

    /** Takes an item; what refuses it is in the answer, and what fails for other reasons ends the import. */
    public ImportedItem take(@Nullable String externalId, Supplier<ImportedItem> work) {
        return take(work, trouble -> ImportedItem.refused(externalId, trouble));
    }

    /** Takes an item that has an answer of its own kind. */
    public <T> T take(Supplier<T> work, Function<Trouble, T> refused) {
        try {
            return work.get();
        } catch (Refusal | ConstraintViolationException reason) {
            ProblemAnswer answer = problems.answerTo(reason);
            if (answer.status().is5xxServerError()) {
                throw reason;
            }
            return refused.apply(new Trouble(answer.code(), answer.detail(), answer.errors()));
        }
    }
}
