package dev.praxis.membership.signin;

import dev.praxis.membership.member.PersonalData;
import dev.praxis.membership.member.Sessions;
import dev.praxis.platform.fact.Act;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Where members are signed in: at the provider itself and, by its authorizations, at clients. */
@Component
class MemberSessions implements Sessions, PersonalData {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final MongoIndexedSessionRepository signIns;
    private final StoredAuthorizations authorizations;
    private final Clock clock;

    MemberSessions(MongoIndexedSessionRepository signIns, StoredAuthorizations authorizations, Clock clock) {
        this.signIns = signIns;
        this.authorizations = authorizations;
        this.clock = clock;
    }

    @Override
    public void endAll(String memberId, @Nullable String exceptToken) {
        signInsOf(memberId).keySet().forEach(signIns::deleteById);
        OAuth2Authorization kept = exceptToken == null ? null : of(exceptToken);
        authorizations.removeAllOf(memberId, kept == null ? null : kept.getId());
    }

    @Override
    public boolean isFresh(String token) {
        OAuth2Authorization authorization = of(token);
        if (authorization == null
                || !(authorization.getAttribute(Principal.class.getName()) instanceof Authentication principal)) {
            return false;
        }
        return principal.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .anyMatch(signedIn -> signedIn.plus(FRESH).isAfter(clock.instant()));
    }

    private @Nullable OAuth2Authorization of(String accessToken) {
        return authorizations.findByToken(accessToken, OAuth2TokenType.ACCESS_TOKEN);
    }

    private Map<String, MongoSession> signInsOf(String memberId) {
        return signIns.findByIndexNameAndIndexValue(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, memberId);
    }

    @Override
    public String section() {
        return "signIns";
    }

    @Override
    public Object exportOf(String memberId) {
        List<SignIn> here = signInsOf(memberId).values().stream()
                .map(session -> new SignIn(session.getCreationTime(), session.getLastAccessedTime()))
                .sorted(Comparator.comparing(SignIn::since))
                .toList();
        return here;
    }

    @Override
    public void erase(String memberId, Act act) {
        endAll(memberId, null);
    }

    record SignIn(Instant since, Instant lastUsedAt) {}
}
