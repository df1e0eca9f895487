package dev.praxis.membership.setup;

import dev.praxis.membership.member.Administrators;
import dev.praxis.membership.member.GuessGuard;
import dev.praxis.membership.member.Registration;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Makes the first administrator, once. */
@Service
class Setup {

    private static final String SUBJECT = "setup";

    private final Administrators administrators;
    private final Registration registration;
    private final SetupToken token;
    private final GuessGuard guesses;
    private final Ids ids;

    Setup(Administrators administrators, Registration registration, SetupToken token, GuessGuard guesses, Ids ids) {
        this.administrators = administrators;
        this.registration = registration;
        this.token = token;
        this.guesses = guesses;
        this.ids = ids;
    }

    boolean isOpen() {
        return administrators.isSetupOpen();
    }

    /** Makes the first administrator and returns their id; of several at once, one. */
    String complete(Request request) {
        if (!isOpen()) {
            throw over();
        }
        guesses.attempt(SUBJECT);
        if (request.setupToken() == null || !token.matches(request.setupToken())) {
            throw Refusal.forbidden("wrong-setup-token", "This is not the setup token; it was printed at the start.");
        }
        guesses.succeeded(SUBJECT);
        Registration.Applicant applicant = registration.applicant(request.email(), request.name(), request.password());
        String id = ids.next();
        if (!administrators.claimFirst(id)) {
            throw over();
        }
        try {
            registration.registerAdministrator(id, applicant);
        } catch (DuplicateKeyException taken) {
            administrators.releaseFirst(id);
            throw Refusal.conflict("address-taken", "This mail address has an account already; use another one.");
        }
        return id;
    }

    private static Refusal over() {
        return Refusal.gone("setup-over", "The first administrator exists.");
    }

    /** What the first administrator gives. */
    record Request(
            @Nullable String setupToken,
            @Nullable String email,
            @Nullable String name,
            @Nullable String password) {}
}
