package dev.praxis.gateway.backend;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway; its instances are taken in turn, those that just failed are left out for a while. */
public final class Backend {

    private final String name;
    private final List<Instance> instances;
    private final AtomicInteger turn = new AtomicInteger();

    Backend(String name, Collection<URI> addresses) {
        this.name = name;
        this.instances =
                addresses.stream().map(address -> new Instance(name, address)).toList();
    }

    /** The service's name, such as {@code membership}. */
    public String name() {
        return name;
    }

    public List<Instance> instances() {
        return instances;
    }

    /** Makes a call on an instance, and on another where that one could not even be reached. */
    public <T> T call(Call<T> call) {
        return call(call, false);
    }

    /**
     * Makes a call on an instance.
     *
     * @param repeatable whether the call may be made once more although the first instance may have acted on it: where it
     *     broke off, on another instance or else on the same one, but never where the answer did not come in time
     */
    public <T> T call(Call<T> call, boolean repeatable) {
        List<Instance> tried = new ArrayList<>(instances.size());
        Instance brokeOff = null;
        CallFailure last = null;
        for (Instance instance = next(tried); instance != null; instance = next(tried, brokeOff)) {
            boolean again = instance.equals(brokeOff);
            tried.add(instance);
            try {
                return on(instance, call);
            } catch (CallFailure failure) {
                last = failure;
                if (again || !goesOn(failure, repeatable && brokeOff == null)) {
                    throw new BackendFailure(name, failure);
                }
                if (!failure.isUnreachable()) {
                    brokeOff = instance;
                }
            }
        }
        throw new BackendFailure(name, last);
    }

    private static boolean goesOn(CallFailure failure, boolean repeatable) {
        return failure.isUnreachable() || (repeatable && !failure.isTimeout());
    }

    private static <T> T on(Instance instance, Call<T> call) {
        long start = System.nanoTime();
        try {
            T answer = call.on(instance);
            instance.answered(System.nanoTime() - start);
            return answer;
        } catch (CallFailure failure) {
            long nanos = System.nanoTime() - start;
            if (failure.isUnreachable()) {
                instance.unreachable(nanos, failure);
            } else {
                instance.failed(nanos, failure);
            }
            throw failure;
        } catch (RuntimeException other) {
            instance.notConcerned();
            throw other;
        }
    }

    private @Nullable Instance next(List<Instance> tried, @Nullable Instance brokeOff) {
        Instance other = next(tried);
        return other == null && brokeOff != null && brokeOff.admits() ? brokeOff : other;
    }

    private @Nullable Instance next(List<Instance> tried) {
        int start = turn.getAndIncrement();
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = instances.get(Math.floorMod(start + i, instances.size()));
            if (!tried.contains(instance) && instance.admits()) {
                return instance;
            }
        }
        return null;
    }

    /** A call on an instance. */
    @FunctionalInterface
    public interface Call<T> {

        /** Makes the call; throws {@link CallFailure} where the instance is to blame. */
        T on(Instance instance);
    }
}
