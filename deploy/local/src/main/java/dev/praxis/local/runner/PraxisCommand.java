package dev.praxis.local.runner;

import dev.praxis.local.bench.BenchCommand;
import dev.praxis.local.demo.DemoCommand;
import dev.praxis.local.events.EventsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code praxis}, behind the script of this name. */
@Command(
        name = "praxis",
        description = "Runs Praxis on one machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            EventsCommand.class,
            DemoCommand.class,
            BenchCommand.class
        })
public final class PraxisCommand {

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "dev/praxis/local/process/logback.xml");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new PraxisCommand());
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof RunnerException expected) {
                line.getErr().println(expected.getMessage());
                return 1;
            }
            throw failure;
        });
        return commandLine;
    }
}
