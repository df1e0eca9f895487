package dev.praxis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.test.AdjustableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.client.RestClient;

class AccessTokenDecoderTests {

    private static final Instant NOW = Instant.parse("2026-05-04T09:30:00Z");
    private static final URI ISSUER = URI.create("http://localhost:8080");

    private final MembershipStub stub = new MembershipStub();
    private final AdjustableClock clock = new AdjustableClock(NOW);
    private final RSAKey key;
    private final AccessTokenDecoder decoder;

    AccessTokenDecoderTests() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("first").generate();
        decoder = new AccessTokenDecoder(
                RemoteKeys.of(
                        List.of(URI.create("http://127.0.0.1:1"), stub.uri()),
                        RestClient.builder()
                                .requestFactory(new JdkClientHttpRequestFactory())
                                .build()),
                ISSUER,
                clock);
    }

    @BeforeEach
    void publishKey() {
        stub.keys = new JWKSet(key.toPublicJWK()).toString();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void fetchesTheKeysOfAnyInstanceThatAnswers() throws JOSEException {
        var jwt = decoder.decode(token(JOSEObjectType.JWT));

        assertThat(jwt.getSubject()).isEqualTo("ada");
    }

    @Test
    void takesTokensOfTheAccessTokenType() throws JOSEException {
        var jwt = decoder.decode(token(new JOSEObjectType("at+jwt")));

        assertThat(jwt.getSubject()).isEqualTo("ada");
    }

    @Test
    void refusesOtherTypesOfTokens() throws JOSEException {
        String logout = token(new JOSEObjectType("logout+jwt"));

        assertThatThrownBy(() -> decoder.decode(logout)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void remembersAValidTokenWhileMembershipServiceIsAway() throws JOSEException {
        String token = token(JOSEObjectType.JWT);
        decoder.decode(token);
        stub.close();

        assertThat(decoder.decode(token).getSubject()).isEqualTo("ada");
    }

    @Test
    void refusesARememberedTokenOnceItHasExpired() throws JOSEException {
        String token = token(JOSEObjectType.JWT);
        decoder.decode(token);

        clock.advance(Duration.ofSeconds(300 + 9));
        assertThat(decoder.decode(token).getSubject()).isEqualTo("ada");
        clock.advance(Duration.ofSeconds(2));

        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void saysThatItCannotTellWithoutKeys() throws JOSEException {
        stub.failure = 503;
        String token = token(JOSEObjectType.JWT);

        assertThatThrownBy(() -> decoder.decode(token))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::reason)
                .isEqualTo(Refusal.Reason.UNAVAILABLE);
    }

    private String token(JOSEObjectType type) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(type)
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER.toString())
                        .subject("ada")
                        .audience("praxis")
                        .issueTime(Date.from(NOW))
                        .expirationTime(Date.from(NOW.plusSeconds(300)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
