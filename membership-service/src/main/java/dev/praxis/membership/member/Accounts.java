package dev.praxis.membership.member;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.web.IfMatch;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** What members do with their own account. */
@Service
public class Accounts {

    private final Members members;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final GuessGuard guesses;
    private final Sessions sessions;
    private final AccessKeys accessKeys;
    private final Clock clock;

    Accounts(
            Members members,
            Passwords passwords,
            PasswordPolicy policy,
            GuessGuard guesses,
            Sessions sessions,
            AccessKeys accessKeys,
            Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.policy = policy;
        this.guesses = guesses;
        this.sessions = sessions;
        this.accessKeys = accessKeys;
        this.clock = clock;
    }

    Member of(Caller caller) {
        return members.active(caller.memberId()).orElseThrow(Members::unknown);
    }

    /** Changes the profile; a client that names the revision it saw is refused where that is stale. */
    Member edit(Caller caller, ProfileEdit edit, IfMatch ifMatch) {
        try {
            return members.change(caller.memberId(), member -> {
                ifMatch.require(member.revision());
                member.edit(edit, caller.actAt(clock.instant()));
            });
        } catch (OptimisticLockingFailureException overtaken) {
            throw Refusal.conflict("changed-meanwhile", "This was changed at the same moment; try again.");
        }
    }

    /** Replaces the password and ends all sessions but the one that asks. */
    void changePassword(Caller caller, String token, @Nullable String current, @Nullable String wanted) {
        Member member = of(caller);
        if (member.passwordHash() == null) {
            throw Refusal.conflict("no-password", "You sign in with an outside account and have no password here.");
        }
        confirm(member, "current", current);
        String accepted = policy.accepted("password", wanted, new MailAddress(member.mail()), member.name());
        String hash = passwords.hash(accepted);
        String seen = member.passwordHash();
        members.change(caller.memberId(), latest -> {
            if (!Objects.equals(seen, latest.passwordHash())) {
                throw Refusal.conflict("changed-meanwhile", "The password was changed at the same moment.");
            }
            latest.changePassword(hash, caller.actAt(clock.instant()));
        });
        sessions.endAll(caller.memberId(), token);
    }

    /**
     * Links an account with one at an outside provider that proved the mail address. Whoever used it before had not
     * proved it, so that every other way in ends.
     */
    public void link(String memberId, String provider) {
        Act act = Act.of(memberId, clock.instant());
        members.change(memberId, member -> member.linkTo(provider, act));
        sessions.endAll(memberId, null);
        accessKeys.revokeAll(memberId, act);
    }

    /**
     * Makes sure that it is the member who asks for something grave: by the password, or by a fresh sign-in where there
     * is none.
     */
    void confirm(Caller caller, String token, @Nullable String password) {
        Member member = of(caller);
        if (member.passwordHash() != null) {
            confirm(member, "password", password);
        } else if (!sessions.isFresh(token)) {
            throw Refusal.forbidden("fresh-sign-in-needed", "Sign in again, then repeat this within 10 minutes.");
        }
    }

    /**
     * Makes sure that a password is a member's present one, as signing in does.
     *
     * @throws Refusal where it is not, or where too many were wrong before
     */
    public void prove(String memberId, @Nullable String password) {
        confirm(members.active(memberId).orElseThrow(Members::unknown), "password", password);
    }

    private void confirm(Member member, String field, @Nullable String password) {
        if (password == null || password.isEmpty()) {
            throw Refusal.invalid(field, "missing", "Your password is needed.");
        }
        guesses.attempt(member.mail());
        if (!passwords.matches(password, member.passwordHash())) {
            throw Refusal.invalid(field, "wrong", "This is not your password.");
        }
        guesses.succeeded(member.mail());
    }
}
