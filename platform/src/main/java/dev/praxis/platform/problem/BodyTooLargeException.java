package dev.praxis.platform.problem;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** A request body that is larger than its path allows (413). */
public final class BodyTooLargeException extends IOException {

    public BodyTooLargeException(DataSize limit) {
        super("The body may have at most " + limit.toBytes() + " bytes.");
    }

    ProblemAnswer answer() {
        return ProblemAnswer.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", String.valueOf(getMessage()));
    }
}
