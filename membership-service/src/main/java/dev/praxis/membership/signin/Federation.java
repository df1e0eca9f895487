package dev.praxis.membership.signin;

import dev.praxis.membership.member.Accounts;
import dev.praxis.membership.member.MailAddress;
import dev.praxis.membership.member.Member;
import dev.praxis.membership.member.Members;
import dev.praxis.membership.member.Registration;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** People whom an outside provider vouches for become members at their first sign-in. */
@Service
class Federation {

    private final FederatedIdentities identities;
    private final Members members;
    private final Registration registration;
    private final Accounts accounts;
    private final SignInProperties properties;
    private final Ids ids;

    Federation(
            FederatedIdentities identities,
            Members members,
            Registration registration,
            Accounts accounts,
            SignInProperties properties,
            Ids ids) {
        this.identities = identities;
        this.members = members;
        this.registration = registration;
        this.accounts = accounts;
        this.properties = properties;
        this.ids = ids;
    }

    /**
     * The id of the member who signs in.
     *
     * @throws Refusal where the mail address is missing, or belongs to an account that the provider may not open
     */
    String signIn(Visitor visitor) {
        MailAddress mail = MailAddress.of(visitor.mail());
        Optional<Member> owner = members.activeWithMail(mail);
        String proposed =
                owner.filter(account -> mayOpen(visitor)).map(Member::id).orElseGet(ids::next);
        String memberId = identities.memberOf(visitor.issuer(), visitor.subject(), proposed);
        if (members.active(memberId).isEmpty()) {
            register(memberId, mail, visitor);
        } else if (owner.isPresent()
                && memberId.equals(owner.get().id())
                && owner.get().passwordHash() != null) {
            accounts.link(memberId, visitor.provider());
        }
        return memberId;
    }

    private boolean mayOpen(Visitor visitor) {
        return visitor.mailVerified() && properties.trustsMailOf(visitor.provider());
    }

    private void register(String memberId, MailAddress mail, Visitor visitor) {
        try {
            registration.registerFederated(memberId, mail, mayOpen(visitor), visitor.name(), visitor.provider());
        } catch (DuplicateKeyException taken) {
            if (members.active(memberId).isEmpty()) {
                identities.forget(visitor.issuer(), visitor.subject());
                throw Refusal.conflict("address-taken", "The mail address belongs to another account.");
            }
        }
    }

    /**
     * Somebody whom an outside provider vouches for.
     *
     * @param provider the provider's registration id
     */
    record Visitor(
            String provider,
            String issuer,
            String subject,
            @Nullable String mail,
            boolean mailVerified,
            @Nullable String name) {}
}
