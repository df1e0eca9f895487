package dev.praxis.gateway.relay;

import java.io.IOException;

/** A request whose body could not be read to its end. */
final class UnreadableBody extends RuntimeException {

    private final IOException reason;

    UnreadableBody(IOException reason) {
        super(reason.getMessage(), reason, false, false);
        this.reason = reason;
    }

    IOException reason() {
        return reason;
    }
}
