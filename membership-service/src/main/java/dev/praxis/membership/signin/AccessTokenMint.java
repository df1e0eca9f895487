package dev.praxis.membership.signin;

import dev.praxis.membership.member.Member;
import dev.praxis.platform.PraxisProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Makes access tokens for members whose programs showed a token of another kind. */
@Component
public class AccessTokenMint {

    /** How long an access token lives at the most. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private final JwtEncoder encoder;
    private final PraxisProperties praxis;
    private final Clock clock;

    AccessTokenMint(JwtEncoder encoder, PraxisProperties praxis, Clock clock) {
        this.encoder = encoder;
        this.praxis = praxis;
        this.clock = clock;
    }

    /**
     * Makes an access token.
     *
     * @param scopes what it allows
     * @param tokenId the personal access token that it stands for, which becomes the claim {@code tid}
     * @param end when the personal access token ends; the access token does not outlive it
     */
    public Minted mint(Member member, Set<String> scopes, String tokenId, Instant end) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant latest = now.plus(LIFE);
        Instant expiresAt = end.isBefore(latest) ? end.truncatedTo(ChronoUnit.SECONDS) : latest;
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(praxis.publicUrl().toString())
                .subject(member.id())
                .issuedAt(now)
                .expiresAt(expiresAt)
                .id(UUID.randomUUID().toString())
                .claim("tid", tokenId);
        TokenClaims.allow(member, scopes, claims);
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        String token = encoder.encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
        return new Minted(token, Duration.between(now, expiresAt).toSeconds());
    }

    /**
     * An access token.
     *
     * @param expiresIn its life in seconds
     */
    public record Minted(String accessToken, long expiresIn) {}
}
