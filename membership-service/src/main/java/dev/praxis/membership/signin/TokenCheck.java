package dev.praxis.membership.signin;

import org.springframework.security.oauth2.jwt.Jwt;

/** Decides whether a valid access token still counts; each reason to revoke one is a bean of this kind. */
@FunctionalInterface
public interface TokenCheck {

    boolean isLive(Jwt token);
}
