package dev.praxis.membership.signin;

import dev.praxis.membership.member.MailAddress;
import dev.praxis.membership.member.Member;
import dev.praxis.membership.member.Members;
import dev.praxis.membership.member.Passwords;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs members in by mail address and password; the same work and the same answer for every failure. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Members members;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignInProperties properties;
    private final Clock clock;

    PasswordSignIn(Members members, Passwords passwords, Throttle throttle, SignInProperties properties, Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.throttle = throttle;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        MailAddress mail = MailAddress.normalized(attempt.getName());
        String address = addressOf(attempt);
        count(mail, address);
        Optional<Member> member = properties.signIn().local() ? members.activeWithMail(mail) : Optional.empty();
        String hash = member.map(Member::passwordHash).orElse(null);
        String password = attempt.getCredentials() instanceof String text ? text : "";
        if (!matches(password, hash) || member.isEmpty() || hash == null) {
            throw new BadCredentialsException("Wrong mail address or password.");
        }
        throttle.succeeded(mail.value());
        throttle.succeededFrom(address);
        upgrade(member.get().id(), password, hash);
        return signedIn(member.get().id(), FactorGrantedAuthority.PASSWORD_AUTHORITY, attempt, clock.instant());
    }

    private void count(MailAddress mail, String address) {
        try {
            throttle.attemptFrom(address);
            throttle.attempt(mail.value());
        } catch (Refusal refusal) {
            throw new WaitingException(refusal);
        }
    }

    private boolean matches(String password, @Nullable String hash) {
        try {
            return passwords.matches(password, hash);
        } catch (Refusal busy) {
            throw new WaitingException(busy);
        }
    }

    private void upgrade(String memberId, String password, String hash) {
        if (passwords.isOutdated(hash)) {
            String stronger = passwords.hash(password);
            members.change(memberId, member -> {
                if (hash.equals(member.passwordHash())) {
                    member.upgradePasswordHash(stronger);
                }
            });
        }
    }

    /** A signed-in member: known by the id alone, so that nothing personal lies in sessions. */
    static Authentication signedIn(String memberId, String factor, Authentication attempt, Instant now) {
        UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(
                memberId,
                null,
                List.of(FactorGrantedAuthority.withAuthority(factor)
                        .issuedAt(now)
                        .build()));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
