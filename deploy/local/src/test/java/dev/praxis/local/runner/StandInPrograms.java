package dev.praxis.local.runner;

import dev.praxis.local.process.JavaCommand;
import dev.praxis.local.process.ServiceLauncher;
import java.util.List;

/** Programs of services that need no build: each is a {@link StandInService}. */
final class StandInPrograms implements ServicePrograms {

    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m", "-Xshare:auto");

    @Override
    public JavaCommand command(ServiceDeclaration service) {
        return JavaCommand.ofThisClassPath(
                FLAGS, ServiceLauncher.class.getName(), List.of(StandInService.class.getName()));
    }
}
