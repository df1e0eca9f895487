package dev.praxis.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import dev.praxis.platform.problem.Refusal;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Validates access tokens: signed with RS256 or ES256 by the platform's issuer, for the audience {@value #AUDIENCE}, and
 * of current time within 10 seconds.
 *
 * <p>A token that was found valid is remembered for 30 seconds by its hash, since checking a signature costs more than
 * most requests; its time is checked on every use.
 */
public final class AccessTokenDecoder implements JwtDecoder {

    /** The audience of access tokens. */
    public static final String AUDIENCE = "praxis";

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Cache<ByteBuffer, Jwt> valid = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
    private final NimbusJwtDecoder signatures;

    /**
     * Makes a decoder.
     *
     * @param keys the issuer's public keys
     * @param issuer the platform's public address
     */
    public AccessTokenDecoder(JWKSource<SecurityContext> keys, URI issuer, Clock clock) {
        time.setClock(clock);
        signatures = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256));
                })
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)))
                .build();
        OAuth2TokenValidator<Jwt> audience = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, given -> given != null && given.contains(AUDIENCE));
        OAuth2TokenValidator<Jwt> expiry = new JwtClaimValidator<>(JwtClaimNames.EXP, given -> given != null);
        signatures.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(issuer.toString()), audience, expiry, time));
    }

    @Override
    public Jwt decode(String token) {
        ByteBuffer hash = hashOf(token);
        Jwt known = valid.getIfPresent(hash);
        if (known != null) {
            return current(known);
        }
        try {
            Jwt decoded = signatures.decode(token);
            valid.put(hash, decoded);
            return decoded;
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException noKeys) {
            throw Refusal.unavailable(
                    "sign-in-unavailable", "Access tokens cannot be checked at the moment.", RETRY_AFTER_SECONDS);
        }
    }

    private Jwt current(Jwt known) {
        OAuth2TokenValidatorResult result = time.validate(known);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is out of its time.", result.getErrors());
        }
        return known;
    }

    private static ByteBuffer hashOf(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
