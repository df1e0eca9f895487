package dev.praxis.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.access.AccessTokenDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Makes access tokens that the service under test accepts, without a membership-service: import it into a test and let
 * it be injected.
 */
@TestConfiguration(proxyBeanMethods = false)
public final class TestTokens {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final ECKey key;
    private final String issuer;

    TestTokens(PraxisProperties praxis) throws JOSEException {
        this.key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        this.issuer = praxis.publicUrl().toString();
    }

    @Bean
    @Primary
    JwtDecoder testTokenDecoder(PraxisProperties praxis) {
        return new AccessTokenDecoder(
                new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), praxis.publicUrl(), Clock.systemUTC());
    }

    /** The public half of the key, as a key set document. */
    public String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** A token of a member who may read and write. */
    public String member(String memberId) {
        return member(memberId, "read", "write");
    }

    /** A token of a member with these scopes. */
    public String member(String memberId, String... scopes) {
        return signed(claims(memberId, scopes).build());
    }

    /** A token of an administrator who may use it as such. */
    public String administrator(String memberId) {
        return administrator(memberId, "read", "write", "admin");
    }

    /** A token of an administrator with these scopes. */
    public String administrator(String memberId, String... scopes) {
        return signed(claims(memberId, scopes)
                .claim("roles", List.of("ADMINISTRATOR"))
                .build());
    }

    /** A token that services use among themselves. */
    public String internal() {
        return signed(claims("praxis", "internal").build());
    }

    /** What a token of a member says, to be changed before it is signed. */
    public JWTClaimsSet.Builder claims(String subject, String... scopes) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(issuer)
                .subject(subject)
                .audience(AccessTokenDecoder.AUDIENCE)
                .claim("scope", String.join(" ", scopes))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    /** Signs what a token says. */
    public String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException unsigned) {
            throw new IllegalStateException(unsigned);
        }
    }
}
