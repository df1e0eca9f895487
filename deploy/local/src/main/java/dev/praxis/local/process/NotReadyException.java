package dev.praxis.local.process;

import java.io.Serial;

/** A process ended, or its time ran out, before it was ready. */
public final class NotReadyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotReadyException(String message) {
        super(message);
    }
}
