package dev.praxis.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gets the next tokens of a session before its access token ends: one refresh at a time for each session, over all
 * instances, and nobody waits for it while the old token is still good.
 */
@Component
class TokenRefresh {

    private static final Logger log = LoggerFactory.getLogger(TokenRefresh.class);
    private static final Duration EARLY = Duration.ofSeconds(45);
    private static final Duration LATE = Duration.ofSeconds(10);

    private final Refreshing refreshing;
    private final Clock clock;
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Optional<BrowserSession>>> running = new ConcurrentHashMap<>();

    TokenRefresh(Refreshing refreshing, Clock clock) {
        this.refreshing = refreshing;
        this.clock = clock;
    }

    /** The session with a lasting access token; none where the provider refuses to go on with it. */
    Optional<BrowserSession> lasting(BrowserSession session) {
        Instant now = clock.instant();
        if (session.accessLasts(EARLY, now)) {
            return Optional.of(session);
        }
        CompletableFuture<Optional<BrowserSession>> next = running.computeIfAbsent(session.id(), id -> start(session));
        if (session.accessLasts(LATE, now)) {
            return Optional.of(session);
        }
        try {
            return next.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private CompletableFuture<Optional<BrowserSession>> start(BrowserSession session) {
        CompletableFuture<Optional<BrowserSession>> next = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                next.complete(refreshing.refresh(session));
            } catch (RuntimeException failure) {
                log.warn("The tokens of a session could not be refreshed: {}", failure.toString());
                next.completeExceptionally(failure);
            } finally {
                running.remove(session.id());
            }
        });
        return next;
    }
}
