package dev.praxis.membership.member;

import dev.praxis.membership.mail.AddressBook;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail addresses of members, from their accounts. */
@Component
class MemberAddresses implements AddressBook {

    private final Members members;

    MemberAddresses(Members members) {
        this.members = members;
    }

    @Override
    public Optional<String> addressOf(String memberId) {
        return members.stored(memberId).filter(member -> !member.ended()).map(Member::mail);
    }

    @Override
    public Optional<String> memberAt(String address) {
        return members.activeWithMail(MailAddress.normalized(address)).map(Member::id);
    }
}
