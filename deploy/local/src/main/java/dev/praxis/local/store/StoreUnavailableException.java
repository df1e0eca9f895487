package dev.praxis.local.store;

/** Tells in one line why a store cannot be opened. */
public final class StoreUnavailableException extends Exception {

    StoreUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
