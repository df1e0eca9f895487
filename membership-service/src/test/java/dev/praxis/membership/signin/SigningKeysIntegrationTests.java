package dev.praxis.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import dev.praxis.platform.test.AdjustableClock;
import dev.praxis.platform.test.Backends;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class SigningKeysIntegrationTests {

    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-05-04T10:00:00Z"));
    private final MongoClient client = MongoClients.create(Backends.ofThisJvm().mongodb());
    private final MongoTemplate mongo = new MongoTemplate(client, "keys-" + UUID.randomUUID());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void agreesWithInstancesThatStartAtTheSameMoment() {
        List<SigningKeys> instances = Stream.generate(this::instance).limit(4).toList();

        List<String> keys = instances.parallelStream()
                .map(instance -> instance.newest().getKeyID())
                .distinct()
                .toList();

        assertThat(keys).hasSize(1);
    }

    @Test
    void signsWithANewKeyAfterItsAgeAndPublishesTheOldOneForADay() {
        SigningKeys keys = instance();
        String first = keys.newest().getKeyID();

        clock.advance(Duration.ofDays(91));
        String second = keys.newest().getKeyID();
        List<String> meanwhile = published(keys);
        clock.advance(Duration.ofDays(2));
        List<String> afterwards = published(keys);

        assertThat(second).isNotEqualTo(first);
        assertThat(meanwhile).containsExactly(second, first);
        assertThat(afterwards).containsExactly(second);
    }

    @Test
    void findsAKeyThatAnotherInstanceBeganToUse() {
        SigningKeys one = instance();
        SigningKeys other = instance();
        one.newest();
        other.newest();
        clock.advance(Duration.ofDays(91));
        String fresh = one.newest().getKeyID();

        List<JWK> found =
                other.get(new JWKSelector(new JWKMatcher.Builder().keyID(fresh).build()), null);

        assertThat(found).hasSize(1);
    }

    private SigningKeys instance() {
        SignInProperties properties = new SignInProperties(
                new SignInProperties.SignIn(true, Duration.ofHours(12)),
                new SignInProperties.Keys(Duration.ofDays(90)),
                List.of(),
                Map.of());
        return new SigningKeys(mongo, properties, clock);
    }

    private static List<String> published(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
