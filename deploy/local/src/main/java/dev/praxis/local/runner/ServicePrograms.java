package dev.praxis.local.runner;

import dev.praxis.local.process.JavaCommand;

/** Where the programs of the services come from. */
interface ServicePrograms {

    /**
     * The command that runs a service and ends it with its parent.
     *
     * @throws RunnerException if the service is not built
     */
    JavaCommand command(ServiceDeclaration service);
}
