package dev.praxis.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** People who all work at once, and rest while a killed process comes back: a start needs the processors too. */
record Crowd(List<Consumer<BooleanSupplier>> people) {

    /** Lets everybody work while something happens; each one is told to stop by the supplier that turns false. */
    void worksDuring(Runnable happening) throws InterruptedException, ExecutionException {
        AtomicBoolean working = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            people.forEach(person -> all.add(threads.submit(() -> person.accept(working::get))));
            try {
                happening.run();
            } finally {
                working.set(false);
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
