package dev.praxis.local.runner;

import dev.praxis.local.runner.PlannedProcess.Tier;
import dev.praxis.local.runner.SupervisedProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Starts the processes of a platform in order, keeps them running, and stops them in the opposite order. */
final class Supervisor {

    private static final long LOG_BYTES = 10L << 20;
    private static final int OLD_LOGS = 3;
    private static final int SHOWN_LINES = 15;
    private static final int SHOWN_WIDTH = 500;

    private final List<SupervisedProcess> processes;

    /** @param changed told of every process after anything about one has changed; must be quick */
    Supervisor(
            PlatformPlan plan, DataDirectory data, SupervisorBounds bounds, Consumer<List<SupervisedProcess>> changed) {
        List<SupervisedProcess> supervised = new ArrayList<>();
        Object oneAtATime = new Object();
        for (PlannedProcess process : plan.processes()) {
            LogFile log = new LogFile(data.log(process.name()), LOG_BYTES, OLD_LOGS);
            supervised.add(new SupervisedProcess(process, bounds, log, () -> {
                synchronized (oneAtATime) {
                    changed.accept(List.copyOf(supervised));
                }
            }));
        }
        this.processes = List.copyOf(supervised);
    }

    /**
     * Starts broker and store, then services and gateway together, and returns once all are ready.
     *
     * @throws RunnerException with the last lines of its log if one is not
     */
    void start() throws InterruptedException {
        startAll(Tier.SERVER);
        startAll(Tier.SERVICE, Tier.GATEWAY);
    }

    /** Stops the gateway, then the services, then store and broker. */
    void stop() throws InterruptedException {
        for (Tier tier : Arrays.asList(Tier.values()).reversed()) {
            stopAll(tier);
        }
    }

    List<SupervisedProcess> processes() {
        return processes;
    }

    private void startAll(Tier... tiers) throws InterruptedException {
        List<SupervisedProcess> all = of(tiers);
        BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
        all.forEach(process -> process.start(outcomes));
        for (int known = 0; known < all.size(); known++) {
            Outcome outcome = outcomes.take();
            if (outcome.failure().isPresent()) {
                throw new RunnerException(
                        describe(outcome.process(), outcome.failure().get()));
            }
        }
    }

    private void stopAll(Tier tier) throws InterruptedException {
        List<Callable<Boolean>> stops = of(tier).stream()
                .map(process -> (Callable<Boolean>) () -> {
                    process.stop();
                    return true;
                })
                .toList();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.invokeAll(stops);
        }
    }

    private List<SupervisedProcess> of(Tier... tiers) {
        List<Tier> wanted = Arrays.asList(tiers);
        return processes.stream()
                .filter(process -> wanted.contains(process.plan().tier()))
                .toList();
    }

    private static String describe(SupervisedProcess process, RuntimeException failure) {
        StringBuilder message = new StringBuilder(String.valueOf(failure.getMessage()));
        message.append(". Its log, ").append(process.log().file()).append(", ends with:");
        lastLines(process.log()).forEach(line -> message.append("\n  ").append(line));
        return message.toString();
    }

    private static List<String> lastLines(LogFile log) {
        try {
            List<String> lines = Files.readAllLines(log.file());
            return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()).stream()
                    .map(line -> line.length() > SHOWN_WIDTH ? line.substring(0, SHOWN_WIDTH) + " ..." : line)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
