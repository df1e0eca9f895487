package dev.praxis.platform.outbox;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Starts the sweeper and, after the web server and the consumers have stopped, sends what is under way. */
final class RelayLifecycle implements SmartLifecycle {

    /** Below the phases of the web server, so that the requests that it finishes are still relayed. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 8192;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sweeper sweeper;
    private final OutboxDepth depth;
    private final Relay relay;
    private volatile boolean running;

    RelayLifecycle(Sweeper sweeper, OutboxDepth depth, Relay relay) {
        this.sweeper = sweeper;
        this.depth = depth;
        this.relay = relay;
    }

    @Override
    public void start() {
        sweeper.start();
        depth.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sweeper.close();
        depth.close();
        try {
            relay.drain(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
