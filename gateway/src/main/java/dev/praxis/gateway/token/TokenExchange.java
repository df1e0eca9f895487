package dev.praxis.gateway.token;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Exchanges personal access tokens for access tokens; what membership-service said holds for eight seconds (five where it
 * did not know the token), and is asked for anew in the background before that for tokens in use.
 */
@Component
public class TokenExchange {

    private static final String PREFIX = "prx_";
    private static final int LONGEST = 200;
    private static final Duration GOOD_FOR = Duration.ofSeconds(8);
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(5);
    private static final Duration ASK_ANEW_AFTER = Duration.ofMillis(5500);

    private final AsyncLoadingCache<String, Exchange> recent;

    TokenExchange(Membership membership) {
        recent = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfter(Expiry.<String, Exchange>writing((token, exchange) -> switch (exchange) {
                    case Exchange.Good good -> GOOD_FOR;
                    case Exchange.Unknown unknown -> UNKNOWN_FOR;
                }))
                .refreshAfterWrite(ASK_ANEW_AFTER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync(membership::exchange);
    }

    /** Whether a bearer token is a personal access token. */
    public static boolean concerns(String token) {
        return token.startsWith(PREFIX);
    }

    /** What is known about a token without asking, null where nothing is. */
    public @Nullable Exchange known(String token) {
        CompletableFuture<Exchange> known = recent.getIfPresent(token);
        return known != null && known.state() == CompletableFuture.State.SUCCESS ? known.resultNow() : null;
    }

    /** What becomes of a token; fails with the failure of membership-service where it cannot be asked. */
    public Exchange of(String token) {
        if (token.length() > LONGEST) {
            return new Exchange.Unknown();
        }
        try {
            return recent.get(token).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    void forget(String tokenId) {
        recent.synchronous()
                .asMap()
                .values()
                .removeIf(exchange ->
                        exchange instanceof Exchange.Good good && good.tokenId().equals(tokenId));
    }

    void forgetAllOf(String memberId) {
        recent.synchronous()
                .asMap()
                .values()
                .removeIf(exchange -> exchange instanceof Exchange.Good good
                        && good.memberId().equals(memberId));
    }
}
