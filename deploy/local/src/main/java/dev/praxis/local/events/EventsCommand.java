package dev.praxis.local.events;

import dev.praxis.local.runner.DataOption;
import dev.praxis.local.runner.RunState;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints facts as they happen, one a line. */
@Command(name = "events", description = "Prints facts, one a line, until Ctrl-C.")
public final class EventsCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--topic", paramLabel = "T", description = "This topic only, which may be one of states.")
    private @Nullable String topic;

    @Option(names = "--from-beginning", description = "Everything that ever happened first.")
    private boolean fromBeginning;

    @Option(names = "--community", paramLabel = "C", description = "Facts of the community with this id only.")
    private @Nullable String community;

    @Option(names = "--json", description = "CloudEvents in their JSON format, one a line.")
    private boolean json;

    @Option(names = "--max", paramLabel = "N", defaultValue = "9223372036854775807", description = "End after N facts.")
    private long max;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "End after this time; exit code 1 if --max was not reached by then.")
    private long timeout;

    @Override
    public Integer call() {
        return print(RunState.required(data.directory()).kafka(), System.out);
    }

    /** Prints until a bound is reached, or nobody reads any more. */
    int print(String bootstrap, PrintStream out) {
        long begin = System.nanoTime();
        long printed = 0;
        try (FactReader reader = FactReader.open(bootstrap, Optional.ofNullable(topic), fromBeginning)) {
            while (printed < max && !isOver(begin) && !out.checkError()) {
                for (ConsumerRecord<String, byte[]> fact : reader.next(POLL)) {
                    if (printed < max && isWanted(fact)) {
                        out.println(json ? FactFormat.json(fact) : FactFormat.line(fact));
                        printed++;
                    }
                }
            }
        }
        return max == Long.MAX_VALUE || printed == max ? 0 : 1;
    }

    private boolean isOver(long begin) {
        return timeout > 0
                && System.nanoTime() - begin > Duration.ofSeconds(timeout).toNanos();
    }

    private boolean isWanted(ConsumerRecord<String, byte[]> fact) {
        return community == null || community.equals(FactFormat.attributes(fact).get("communityid"));
    }
}
