package dev.praxis.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Ends this JVM in order once the process that started it is gone.
 *
 * <p>The parent holds the other end of standard input. The kernel closes it whatever way the parent ends, so this also
 * covers {@code kill -9} of the parent, on every system and without looking at process ids.
 */
public final class ParentWatch {

    private static final int GRACE_MILLIS = 20_000;

    private ParentWatch() {}

    /** Watches standard input from now on, in the background. */
    public static void start() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> exitAtEnd(System.in));
    }

    private static void exitAtEnd(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // An unreadable input means the same as its end.
        }
        Thread.ofPlatform().daemon().name("parent-watch-halt").start(ParentWatch::haltAfterGrace);
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
