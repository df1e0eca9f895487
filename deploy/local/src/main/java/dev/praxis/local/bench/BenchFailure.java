package dev.praxis.local.bench;

import java.io.Serial;

/** The platform did not do what a benchmark needs, so there is nothing to measure. */
final class BenchFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BenchFailure(String message) {
        super(message);
    }
}
