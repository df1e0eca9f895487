package dev.praxis.local.bench;

import java.util.List;

/** Something that is measured on a whole platform. */
interface Benchmark {

    String name();

    /** True if it starts platforms of its own, so that none must run beside it. */
    default boolean startsItsOwn() {
        return false;
    }

    List<Row> run(Bench bench) throws InterruptedException;
}
