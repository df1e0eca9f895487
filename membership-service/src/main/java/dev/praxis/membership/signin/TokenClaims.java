package dev.praxis.membership.signin;

import dev.praxis.membership.member.Member;
import dev.praxis.membership.member.Members;
import dev.praxis.platform.access.AccessTokenDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What tokens say of a member; who is gone gets none. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String CLIENT = "client_id";

    private static final String ADMIN = "admin";

    private final Members members;

    TokenClaims(Members members) {
        this.members = members;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        boolean ofClient = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            describe(member(context), context.getAuthorizedScopes(), context.getClaims());
        } else if (ofClient) {
            context.getClaims()
                    .audience(mutable(AccessTokenDecoder.AUDIENCE))
                    .claim(CLIENT, context.getRegisteredClient().getClientId())
                    .claim("scope", String.join(" ", new TreeSet<>(context.getAuthorizedScopes())));
        } else {
            allow(member(context), context.getAuthorizedScopes(), context.getClaims());
        }
    }

    private Member member(JwtEncodingContext context) {
        return members.active(Objects.requireNonNull(context.<Authentication>getPrincipal())
                        .getName())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    /** The claims of an access token: only administrators get the scope {@code admin}. */
    static void allow(Member member, Set<String> scopes, JwtClaimsSet.Builder claims) {
        Set<String> allowed = new TreeSet<>(scopes);
        if (!member.administrator()) {
            allowed.remove(ADMIN);
        }
        claims.audience(mutable(AccessTokenDecoder.AUDIENCE))
                .claim("scope", String.join(" ", allowed))
                .claim("name", member.name())
                .claim("roles", member.administrator() ? mutable("ADMINISTRATOR") : mutable());
    }

    /** A list of the kind that Spring Security reads back from a stored authorization. */
    private static List<String> mutable(String... items) {
        return new ArrayList<>(List.of(items));
    }

    private static void describe(Member member, Set<String> scopes, JwtClaimsSet.Builder claims) {
        if (scopes.contains(OidcScopes.PROFILE)) {
            claims.claim(StandardClaimNames.NAME, member.name());
        }
        if (scopes.contains(OidcScopes.EMAIL)) {
            claims.claim(StandardClaimNames.EMAIL, member.mail())
                    .claim(StandardClaimNames.EMAIL_VERIFIED, member.mailVerified());
        }
    }
}
