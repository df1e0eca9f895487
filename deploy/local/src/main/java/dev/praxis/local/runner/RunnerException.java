package dev.praxis.local.runner;

import java.io.Serial;

/** Something that keeps a command from doing its work, in words for the person who called it. */
public final class RunnerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public RunnerException(String message) {
        super(message);
    }

    public RunnerException(String message, Throwable cause) {
        super(message, cause);
    }
}
