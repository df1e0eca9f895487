package dev.praxis.membership.member;

import dev.praxis.platform.fact.Act;

/** What one feature holds about a member: each feature with personal data declares a bean of this kind. */
public interface PersonalData {

    /** The name of this part in the member's export, such as {@code memberships}. */
    String section();

    /** Everything that is held about the member, as it will stand in the export's JSON. */
    Object exportOf(String memberId);

    /** Erases it; may be called again for the same member, and then does nothing. */
    void erase(String memberId, Act act);
}
