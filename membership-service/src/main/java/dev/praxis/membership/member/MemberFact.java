package dev.praxis.membership.member;

import dev.praxis.platform.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to members. */
public sealed interface MemberFact extends Fact {

    /**
     * Somebody became a member.
     *
     * @param provider the outside identity provider that vouched for the person, null for a local account
     */
    record MemberRegistered(String memberId, @Nullable String provider) implements MemberFact {}

    /**
     * A member changed their profile.
     *
     * @param fields the names of the changed fields, in the order of the profile
     */
    record ProfileChanged(String memberId, List<String> fields) implements MemberFact {}

    /** A member has a new password: sign-ins from before are over. */
    record PasswordChanged(String memberId) implements MemberFact {}

    /** A member's account was linked with one at an outside identity provider: sign-ins from before are over. */
    record IdentityLinked(String memberId, String provider) implements MemberFact {}

    /** A member became an administrator, or is none any more. */
    record AdministratorChanged(String memberId, boolean administrator) implements MemberFact {}

    /** A member is gone, with everything that was personal. */
    record MemberErased(String memberId) implements MemberFact {}
}
