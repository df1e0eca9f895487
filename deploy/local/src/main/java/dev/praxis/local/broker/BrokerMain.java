package dev.praxis.local.broker;

import dev.praxis.local.process.ParentWatch;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The broker in a JVM of its own; prints {@code praxis-broker ready HOST:PORT} once it serves. */
@Command(name = "broker", description = "Runs an Apache Kafka broker for one machine.")
public final class BrokerMain implements Callable<Integer> {

    @Option(names = "--port", required = true, description = "Port on 127.0.0.1; 0 takes a free one.")
    private int port;

    @Option(names = "--data", required = true, description = "Directory of the records.")
    private Path data = Path.of("");

    @Option(names = "--exit-with-parent", description = "End when standard input ends.")
    private boolean exitWithParent;

    @Override
    public Integer call() {
        if (exitWithParent) {
            ParentWatch.start();
        }
        KafkaBroker broker = KafkaBroker.start(data, port);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(broker::close));
        System.out.println("praxis-broker ready " + broker.bootstrap());
        broker.awaitEnd();
        return 0;
    }

    public static void main(String[] arguments) {
        // Both servers may run with a service's class path, whose Logback would print every detail.
        System.setProperty("logback.configurationFile", "dev/praxis/local/process/logback.xml");
        System.exit(new CommandLine(new BrokerMain()).execute(arguments));
    }
}
