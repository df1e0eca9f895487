package dev.praxis.membership.member;

import dev.praxis.membership.mail.Mails;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** People become members. */
@Service
public class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private final Members members;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final RegistrationProperties rules;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    Registration(
            Members members,
            Passwords passwords,
            PasswordPolicy policy,
            RegistrationProperties rules,
            Mails mails,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.policy = policy;
        this.rules = rules;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether people may register themselves. */
    public boolean isOpen() {
        return rules.open();
    }

    /** Registers a person, with the same answer and work whether or not the address has a member already. */
    public Registered register(@Nullable String email, @Nullable String name, @Nullable String password) {
        if (!rules.open()) {
            throw Refusal.forbidden("registration-closed", "People cannot register themselves here.");
        }
        Applicant applicant = applicant(email, name, password);
        if (!rules.admits(applicant.mail())) {
            throw Refusal.forbidden("mail-domain-not-admitted", "Addresses of this domain cannot register here.");
        }
        String hash = passwords.hash(applicant.password());
        String id = ids.next();
        try {
            members.add(Member.registered(id, applicant.mail(), applicant.name(), hash, Act.of(id, clock.instant())));
        } catch (DuplicateKeyException taken) {
            Thread.startVirtualThread(() -> tellOwner(applicant.mail()));
        }
        return new Registered(applicant.mail().value(), applicant.name());
    }

    /**
     * Makes the first administrator, under an id that was chosen before.
     *
     * @throws DuplicateKeyException where the address is taken
     */
    public void registerAdministrator(String id, Applicant applicant) {
        Act act = Act.of(id, clock.instant());
        String hash = passwords.hash(applicant.password());
        Member member = Member.registered(id, applicant.mail(), applicant.name(), hash, act);
        member.administer(true, act);
        members.add(member);
    }

    /** Makes a member for whom an outside identity provider vouches, under an id that was chosen before. */
    public void registerFederated(
            String id, MailAddress mail, boolean verified, @Nullable String name, String provider) {
        String known = name == null || name.isBlank() ? mail.localPart() : name;
        String shortened = known.length() > ProfileRules.MAX_NAME ? known.substring(0, ProfileRules.MAX_NAME) : known;
        ProfileRules fields = new ProfileRules();
        String checked = fields.name(shortened);
        fields.refuseProblems();
        members.add(Member.federated(id, mail, verified, checked, provider, Act.of(id, clock.instant())));
    }

    /**
     * Makes a member of what is known of a person from elsewhere, under an id that was chosen before.
     *
     * @return false where the member is there already
     * @throws Refusal where the address is taken, or naming what is wrong
     */
    public boolean registerImported(String id, Newcomer newcomer, Instant registeredAt) {
        if (isThere(id)) {
            return false;
        }
        MailAddress mail = MailAddress.of(newcomer.email());
        ProfileRules fields = new ProfileRules();
        String name = fields.name(newcomer.name());
        fields.refuseProblems();
        Act act = Act.of(id, registeredAt);
        Member member = Member.registered(id, mail, name, null, act);
        member.edit(newcomer.profile(), act);
        if (newcomer.password() != null) {
            // Hashing is most of the work, and comes when nothing else can be wrong.
            String accepted = policy.accepted("password", newcomer.password(), mail, name);
            requireFree(mail);
            member.upgradePasswordHash(passwords.hash(accepted));
        }
        try {
            members.add(member);
            return true;
        } catch (DuplicateKeyException taken) {
            if (isThere(id)) {
                return false;
            }
            throw addressTaken();
        }
    }

    private boolean isThere(String id) {
        Optional<Member> stored = members.stored(id);
        if (stored.filter(member -> !member.active()).isPresent()) {
            throw Refusal.conflict("member-erased", "This member was erased, and is not imported again.");
        }
        return stored.isPresent();
    }

    private void requireFree(MailAddress mail) {
        if (members.activeWithMail(mail).isPresent()) {
            throw addressTaken();
        }
    }

    private static Refusal addressTaken() {
        return Refusal.conflict("address-taken", "Another member has this mail address.");
    }

    /**
     * Checks what a person gives to become a member.
     *
     * @throws Refusal naming what is wrong
     */
    public Applicant applicant(@Nullable String email, @Nullable String name, @Nullable String password) {
        MailAddress mail = MailAddress.of(email);
        ProfileRules fields = new ProfileRules();
        String checked = fields.name(name);
        fields.refuseProblems();
        return new Applicant(mail, checked, policy.accepted("password", password, mail, checked));
    }

    private void tellOwner(MailAddress mail) {
        try {
            mails.send(mail.value(), "You already have an account", """
                    Somebody, probably you, wanted to register with this mail address.
                    It has an account already: please sign in with it.
                    If that was not you, there is nothing to do.
                    """);
        } catch (RuntimeException e) {
            log.warn("The owner of an address could not be told of a second registration", e);
        }
    }

    /**
     * What is known from elsewhere of a person who becomes a member.
     *
     * @param password null for one who signs in through an outside provider
     */
    public record Newcomer(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password,
            ProfileEdit profile) {

        @Override
        public String toString() {
            return "Newcomer[...]";
        }
    }

    /** What a person gives to become a member, checked. */
    public record Applicant(MailAddress mail, String name, String password) {}

    /** The answer to a registration. */
    public record Registered(String email, String name) {}
}
