package dev.praxis.local.runner;

import dev.praxis.local.process.FreePort;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;

/** Hands out the ports of one platform: the gateway's is what was asked for, the others are derived from it. */
final class Ports {

    private static final int BROKER = 1_012;
    private static final int STORE = 1_937;
    private static final int SERVICES = 101;
    private static final int MANAGEMENT = 100;
    private static final int PER_SERVICE = 10;
    private static final int HIGHEST = 65_535;

    private final int base;
    private final boolean chosenBySystem;
    private final Set<Integer> given = new HashSet<>();

    private Ports(int base, boolean chosenBySystem) {
        this.base = base;
        this.chosenBySystem = chosenBySystem;
        given.add(base);
    }

    /**
     * Checks the gateway's port.
     *
     * @throws RunnerException naming the port and who listens on it, if it is taken
     */
    static Ports of(int gateway, InetAddress bind) {
        if (gateway == 0) {
            return new Ports(FreePort.next(), true);
        }
        if (!FreePort.isFree(bind, gateway)) {
            String by = PortOwner.of(gateway)
                    .map(owner -> " by process " + owner.pid() + " (" + owner.command() + ")")
                    .orElse("");
            throw new RunnerException("Port " + gateway + " is taken" + by + ". Give another one with --port.");
        }
        return new Ports(gateway, false);
    }

    int gateway() {
        return base;
    }

    /** Where the gateway answers for its health, on loopback only. */
    int management() {
        return next(MANAGEMENT);
    }

    int broker() {
        return next(BROKER);
    }

    int store() {
        return next(STORE);
    }

    /** The port of an instance of a service, both counted from 0. */
    int service(int service, int instance) {
        return next(SERVICES + service * PER_SERVICE + instance);
    }

    private int next(int offset) {
        int preferred = base + offset;
        boolean usable = !chosenBySystem
                && preferred <= HIGHEST
                && !given.contains(preferred)
                && FreePort.isFree(InetAddress.getLoopbackAddress(), preferred);
        int port = usable ? preferred : FreePort.next();
        while (!given.add(port)) {
            port = FreePort.next();
        }
        return port;
    }
}
