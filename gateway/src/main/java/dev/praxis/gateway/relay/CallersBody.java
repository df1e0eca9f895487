package dev.praxis.gateway.relay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request on its way to a service; tells failures of the caller from those of the service. */
final class CallersBody extends FilterInputStream {

    CallersBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failure) {
            throw new Failure(failure);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException failure) {
            throw new Failure(failure);
        }
    }

    /** What went wrong on the caller's side, null where the service is to blame. */
    static @Nullable IOException failureIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure callers) {
                return callers.reason;
            }
        }
        return null;
    }

    private static final class Failure extends IOException {

        private final IOException reason;

        private Failure(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
