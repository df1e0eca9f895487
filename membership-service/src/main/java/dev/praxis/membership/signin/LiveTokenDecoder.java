package dev.praxis.membership.signin;

import dev.praxis.platform.access.AccessTokenDecoder;
import java.util.List;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Validates access tokens, and refuses valid ones of whoever or whatever is gone meanwhile. */
final class LiveTokenDecoder implements JwtDecoder {

    private final AccessTokenDecoder signatures;
    private final List<TokenCheck> checks;

    LiveTokenDecoder(AccessTokenDecoder signatures, List<TokenCheck> checks) {
        this.signatures = signatures;
        this.checks = checks;
    }

    @Override
    public Jwt decode(String token) {
        Jwt decoded = signatures.decode(token);
        if (!checks.stream().allMatch(check -> check.isLive(decoded))) {
            throw new BadJwtException("The token is revoked.");
        }
        return decoded;
    }
}
