package dev.praxis.membership.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.membership.signin.TokenCheck;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Refuses access tokens whose personal access token was revoked, known to within a second. */
@Component
class LiveTokens implements TokenCheck {

    private static final Duration AGE = Duration.ofSeconds(1);
    private static final int MAX_KNOWN = 10_000;

    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(MAX_KNOWN).build();
    private final AccessTokens tokens;

    LiveTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean isLive(Jwt token) {
        String id = token.getClaimAsString("tid");
        return id == null || known.get(id, key -> tokens.withId(key).isPresent());
    }

    void forget(String id) {
        known.invalidate(id);
    }
}
