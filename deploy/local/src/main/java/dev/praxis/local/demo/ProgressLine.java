package dev.praxis.local.demo;

import java.io.PrintStream;

/** How far the demo is: one line that changes in a terminal, a line now and then elsewhere. */
final class ProgressLine {

    private static final long PAUSE_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final boolean inPlace;
    private long shown;
    private boolean open;

    ProgressLine(PrintStream out, boolean inPlace) {
        this.out = out;
        this.inPlace = inPlace;
        this.shown = System.nanoTime();
    }

    /** Shows a state that the next one replaces. */
    synchronized void show(String state) {
        if (inPlace) {
            out.print("\r\u001b[2K" + state);
            out.flush();
            open = true;
        } else if (System.nanoTime() - shown > PAUSE_NANOS) {
            shown = System.nanoTime();
            out.println(state);
        }
    }

    /** Says something that stays. */
    synchronized void say(String line) {
        if (open) {
            out.print("\r\u001b[2K");
            open = false;
        }
        out.println(line);
    }
}
