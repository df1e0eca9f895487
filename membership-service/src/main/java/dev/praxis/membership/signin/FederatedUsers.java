package dev.praxis.membership.signin;

import dev.praxis.membership.signin.Federation.Visitor;
import dev.praxis.platform.problem.Refusal;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Turns users of outside providers into members, whose id becomes their name. */
@Component
class FederatedUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String MEMBER = "praxis_member";

    private final OidcUserService outside = new OidcUserService();
    private final Federation federation;

    FederatedUsers(Federation federation) {
        this.federation = federation;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = Objects.requireNonNull(outside.loadUser(request));
        String subject = Objects.requireNonNull(user.getSubject());
        Visitor visitor = new Visitor(
                request.getClientRegistration().getRegistrationId(),
                String.valueOf(user.getIssuer()),
                subject,
                user.getEmail(),
                Boolean.TRUE.equals(user.getEmailVerified()),
                user.getFullName());
        try {
            OidcUserInfo member = new OidcUserInfo(Map.of("sub", subject, MEMBER, federation.signIn(visitor)));
            return new DefaultOidcUser(user.getAuthorities(), user.getIdToken(), member, MEMBER);
        } catch (Refusal refusal) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED), refusal);
        }
    }
}
