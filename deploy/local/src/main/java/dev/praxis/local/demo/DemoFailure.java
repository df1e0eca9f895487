package dev.praxis.local.demo;

import java.io.Serial;

/** The platform did not do what the demo needs. */
final class DemoFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
