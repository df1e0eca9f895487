package dev.praxis.local.runner;

import java.io.Console;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the platform. */
@Command(name = "up", description = "Builds what is not built and starts everything; Ctrl-C stops all in order.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Gateway's port (default 8080); 0 chooses free ports.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address the gateway listens on (default 127.0.0.1).")
    private @Nullable InetAddress bind;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address that people use (default http://localhost:PORT).")
    private @Nullable String url;

    @Option(
            names = "--scale",
            paramLabel = "SERVICE=N",
            description = "Instances of a service, for example discussion=2.")
    private Map<String, Integer> scale = new LinkedHashMap<>();

    @Option(names = "--mongodb", paramLabel = "URI", description = "A MongoDB to use instead of the embedded store.")
    private @Nullable String mongodb;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "A Kafka cluster to use instead of the embedded broker.")
    private @Nullable String kafka;

    @Option(names = "--no-limits", description = "Rate limits off, for measurements.")
    private boolean noLimits;

    @Option(names = "--no-build", description = "Start what is built.")
    @SuppressWarnings("UnusedVariable") // the script reads it; here it is for --help
    private boolean noBuild;

    @Option(names = "--detach", description = "Run in the background; return once everything is healthy.")
    private boolean detach;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        UpSettings settings = settings();
        DataDirectory directory = data.directory();
        if (detach) {
            return new DetachedStart(directory, Map.of(), System.out).run(argumentsToPass());
        }
        BuiltServices services = new BuiltServices(Home.directory(), Home.cache());
        Progress progress = new Progress(System.out, isTerminal());
        new Supervision(directory, settings, services, SupervisorBounds.DEFAULT, progress)
                .run(
                        new AotTraining(services, directory),
                        (plan, secrets) -> Welcome.print(System.out, plan, directory, secrets, progress.seconds()));
        return 0;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private List<String> argumentsToPass() {
        List<String> arguments = new ArrayList<>();
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (option.arity().max() == 0 && !option.longestName().equals("--detach")) {
                arguments.add(option.longestName());
            } else if (option.arity().max() > 0 && !option.longestName().equals("--data")) {
                option.originalStringValues().forEach(value -> arguments.add(option.longestName() + "=" + value));
            }
        }
        return arguments;
    }

    private UpSettings settings() {
        return new UpSettings(
                port,
                bind == null ? InetAddress.getLoopbackAddress() : bind,
                Optional.ofNullable(url),
                scale,
                Optional.ofNullable(mongodb),
                Optional.ofNullable(kafka),
                !noLimits);
    }
}
