package dev.praxis.local.runner;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** {@code ./praxis up} with stand-ins for the services, and without broker and store. */
public final class StandInPlatform {

    private StandInPlatform() {}

    /** The arguments are the data directory and the gateway's port. */
    public static void main(String[] arguments) throws InterruptedException {
        UpSettings settings = new UpSettings(
                Integer.parseInt(arguments[1]),
                InetAddress.ofLiteral("127.0.0.1"),
                Optional.empty(),
                Map.of(),
                Optional.of("mongodb://127.0.0.1:1"),
                Optional.of("127.0.0.1:1"),
                true);
        try {
            new Supervision(
                            new DataDirectory(Path.of(arguments[0])),
                            settings,
                            new StandInPrograms(),
                            SupervisorBounds.DEFAULT,
                            new Progress(System.out, false))
                    .run(Nothing.AFTERWARDS, (plan, secrets) -> System.out.println("stand-in ready " + plan.url()));
        } catch (RunnerException refused) {
            System.out.println("refused: " + refused.getMessage());
            System.exit(1);
        }
    }

    private enum Nothing implements Supervision.Afterwards {
        AFTERWARDS;

        @Override
        public void run(PlatformPlan plan) {}

        @Override
        public void stop() {}
    }
}
