package dev.praxis.discussion.post;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets work on the same thing queue up within this instance, so that it does not race itself; against other instances the
 * store decides.
 */
final class Turns {

    private static final int STRIPES = 256;

    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    Turns() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    /** Does the work once it is its turn. */
    <T> T inTurn(String thing, Supplier<T> work) {
        ReentrantLock stripe = stripes[Math.floorMod(thing.hashCode(), STRIPES)];
        stripe.lock();
        try {
            return work.get();
        } finally {
            stripe.unlock();
        }
    }
}
