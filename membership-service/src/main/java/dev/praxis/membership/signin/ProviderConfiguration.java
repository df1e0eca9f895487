package dev.praxis.membership.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.praxis.membership.member.LiveMembers;
import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.access.AccessTokenDecoder;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** The platform as an OpenID provider: its address, its keys and what it accepts. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(PraxisProperties praxis) {
        return AuthorizationServerSettings.builder()
                .issuer(praxis.publicUrl().toString())
                .build();
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    @Bean
    JwtDecoder jwtDecoder(
            JWKSource<SecurityContext> keys, PraxisProperties praxis, Clock clock, List<TokenCheck> checks) {
        return new LiveTokenDecoder(new AccessTokenDecoder(keys, praxis.publicUrl(), clock), checks);
    }

    @Bean
    TokenCheck memberCheck(LiveMembers members) {
        return token -> token.hasClaim(TokenClaims.CLIENT)
                || (token.getSubject() != null && members.isLive(token.getSubject()));
    }
}
