package dev.praxis.membership.mail;

import java.util.Optional;

/** The mail addresses of members. */
public interface AddressBook {

    /** The address of a member; empty for who is gone, but not for who is going, so that what is kept under it can go too. */
    Optional<String> addressOf(String memberId);

    /** The id of the member with an address; empty where nobody has it. */
    Optional<String> memberAt(String address);
}
