package dev.praxis.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.test.AdjustableClock;
import dev.praxis.platform.test.ServiceIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@ServiceIntegrationTest
class RefreshTokensIntegrationTests {

    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2100-01-01T00:00:00Z"));
    private final String token = UUID.randomUUID().toString();

    @Autowired
    private MongoOperations mongo;

    @Test
    void takesATokenThatComesBackLateForStolen() {
        RefreshTokens tokens = new RefreshTokens(mongo, clock);
        tokens.add(token, "authorization", clock.instant().plus(Duration.ofDays(30)));

        var first = tokens.use(token);
        clock.advance(Duration.ofSeconds(30));
        var soonAgain = tokens.use(token);
        clock.advance(Duration.ofSeconds(31));
        var lateAgain = tokens.use(token);

        assertThat(first).contains(new RefreshTokens.Use("authorization", false));
        assertThat(soonAgain).contains(new RefreshTokens.Use("authorization", false));
        assertThat(lateAgain).contains(new RefreshTokens.Use("authorization", true));
    }

    @Test
    void knowsNothingOfForgottenTokens() {
        RefreshTokens tokens = new RefreshTokens(mongo, clock);
        tokens.add(token, "authorization-" + token, clock.instant().plus(Duration.ofDays(30)));

        tokens.forget("authorization-" + token);

        assertThat(tokens.use(token)).isEmpty();
    }
}
