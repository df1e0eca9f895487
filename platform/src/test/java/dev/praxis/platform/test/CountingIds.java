package dev.praxis.platform.test;

import dev.praxis.platform.fact.Ids;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that tests can foresee: {@code id-1}, {@code id-2} and so on. */
public final class CountingIds implements Ids {

    private final AtomicLong last = new AtomicLong();

    @Override
    public String next() {
        return "id-" + last.incrementAndGet();
    }
}
