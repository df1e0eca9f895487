package dev.praxis.membership.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The platform's signing keys, kept in the store and shared by all instances.
 *
 * <p>A new key takes over after a set age; the one before stays published until the last token that it signed is over.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final int RSA_BITS = 2_048;
    private static final Duration REREAD = Duration.ofMinutes(1);
    private static final Duration PUBLISHED_AFTERWARDS = Duration.ofDays(1);

    private final MongoOperations mongo;
    private final SignInProperties properties;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(List.of(), Instant.MIN);

    SigningKeys(MongoOperations mongo, SignInProperties properties, Clock clock) {
        this.mongo = mongo;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> found = selector.select(new JWKSet(current()));
        // Another instance may have begun to sign with a key that was not read here yet.
        return found.isEmpty() ? selector.select(new JWKSet(reread())) : found;
    }

    /** The key that signs now. */
    JWK newest() {
        return current().getFirst();
    }

    private List<JWK> current() {
        return known.readAt().plus(REREAD).isAfter(clock.instant()) ? known.keys() : reread();
    }

    private List<JWK> reread() {
        reading.lock();
        try {
            List<SigningKey> stored = stored();
            if (stored.isEmpty() || isOld(stored.getFirst())) {
                make(stored.isEmpty() ? 1 : stored.getFirst().number() + 1);
                stored = stored();
            }
            known = new Known(published(stored), clock.instant());
            return known.keys();
        } finally {
            reading.unlock();
        }
    }

    private List<SigningKey> stored() {
        return mongo.find(new Query().with(Sort.by("_id").descending()).limit(10), SigningKey.class);
    }

    private boolean isOld(SigningKey newest) {
        return newest.createdAt().plus(properties.keys().age()).isBefore(clock.instant());
    }

    private void make(long number) {
        try {
            RSAKey key = new RSAKeyGenerator(RSA_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            mongo.insert(new SigningKey(number, key.toJSONString(), clock.instant()));
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest key, and older ones for as long as tokens that they signed may be about. */
    private List<JWK> published(List<SigningKey> newestFirst) {
        List<JWK> keys = new ArrayList<>();
        Instant successorSince = Instant.MAX;
        for (SigningKey key : newestFirst) {
            if (successorSince.isBefore(clock.instant().minus(PUBLISHED_AFTERWARDS))) {
                mongo.remove(Query.query(Criteria.where("_id").is(key.number())), SigningKey.class);
            } else {
                keys.add(parsed(key));
            }
            successorSince = key.createdAt();
        }
        return List.copyOf(keys);
    }

    private static JWK parsed(SigningKey key) {
        try {
            return JWK.parse(key.jwk());
        } catch (ParseException e) {
            throw new IllegalStateException("Signing key " + key.number() + " cannot be read.", e);
        }
    }

    private record Known(List<JWK> keys, Instant readAt) {}
}
