package dev.praxis.local.runner;

import dev.praxis.local.runner.SupervisedProcess.State;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows how the start goes on: as a table that changes in place in a terminal, as one line per change elsewhere. */
final class Progress {

    private static final Map<State, String> WORDS = new EnumMap<>(Map.of(
            State.PLANNED, "waits",
            State.STARTING, "starting",
            State.READY, "ready",
            State.RESTARTING, "died, starts again soon",
            State.FAILED, "failed",
            State.STOPPED, "stopped"));

    private final PrintStream out;
    private final boolean inPlace;
    private final long begin = System.nanoTime();
    private final Map<String, State> shown = new HashMap<>();
    private final Map<String, String> since = new HashMap<>();
    private int height;

    Progress(PrintStream out, boolean inPlace) {
        this.out = out;
        this.inPlace = inPlace;
    }

    synchronized void show(List<SupervisedProcess> processes) {
        StringBuilder table = new StringBuilder(height > 0 ? "\u001b[" + height + "A" : "");
        for (SupervisedProcess process : processes) {
            String name = process.plan().name();
            State state = process.state();
            if (shown.put(name, state) != state) {
                since.put(name, String.format(Locale.ROOT, "%6.1f s", (System.nanoTime() - begin) / 1e9));
                if (!inPlace && state != State.PLANNED) {
                    out.println(row(process, state));
                }
            }
            table.append("\u001b[2K").append(row(process, state)).append('\n');
        }
        if (inPlace) {
            out.print(table);
            out.flush();
            height = processes.size();
        }
    }

    /** Lets the table stand and goes on below it. */
    synchronized void leave() {
        height = 0;
    }

    synchronized void say(String message) {
        leave();
        out.println(message);
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private String row(SupervisedProcess process, State state) {
        return String.format(
                Locale.ROOT,
                "  %-24s %6d  %s  %s",
                process.plan().name(),
                process.plan().port(),
                since.getOrDefault(process.plan().name(), ""),
                WORDS.get(state));
    }
}
