package dev.praxis.gateway.backend;

import java.io.IOException;
import java.net.SocketTimeoutException;

/** A call on an instance that did not come to an answer. */
public final class CallFailure extends RuntimeException {

    public CallFailure(IOException cause) {
        super(cause.toString(), cause, false, false);
    }

    /** Whether no connection came about, so that the instance cannot have acted on the call. */
    boolean isUnreachable() {
        return Instance.isUnreachable(getCause());
    }

    /** Whether a connection stood but the answer did not come in time. */
    boolean isTimeout() {
        return !isUnreachable() && getCause() instanceof SocketTimeoutException;
    }

    /** Whether a connection ended before the answer came: others that lie idle may have ended as well. */
    public boolean isBrokenOff() {
        return !isUnreachable() && !isTimeout();
    }
}
