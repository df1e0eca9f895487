package dev.praxis.membership.joining;

import dev.praxis.membership.community.Admission;
import dev.praxis.membership.invitation.Pass;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rule how somebody gets into a community.
 *
 * <p>An invitation admits everywhere. Who was removed comes back only by an invitation that is younger than the removal, or
 * by a request, even where the community is open.
 */
final class JoiningPolicy {

    private JoiningPolicy() {}

    /** What a person who wants to join may do. */
    sealed interface Way {
        /** The person is in at once. */
        record In(HowJoined how, @Nullable String invitationId) implements Way {}

        /** The person asks, and a moderator decides. */
        record Ask() implements Way {}
    }

    /** Whether an invitation admits: after a removal, only one that was issued since. */
    static boolean admits(Pass pass, @Nullable Instant removedAt) {
        return removedAt == null || pass.issuedAt().isAfter(removedAt);
    }

    /**
     * Decides how a person gets in.
     *
     * @param removed whether the person was removed and has not come back since
     * @param pass the invitation by which the person is admitted, if any
     * @throws Refusal where there is no way without an invitation
     */
    static Way wayInto(Admission joining, boolean removed, @Nullable Pass pass) {
        if (pass != null) {
            return new Way.In(HowJoined.INVITATION, pass.invitationId());
        }
        return switch (joining) {
            case OPEN -> removed ? new Way.Ask() : new Way.In(HowJoined.OPEN, null);
            case REQUEST -> new Way.Ask();
            case INVITATION ->
                throw Refusal.forbidden("invitation-required", "This community takes in only who is invited.");
        };
    }

    /**
     * Checks that who joins accepts the guidelines in force.
     *
     * @param current the version in force, 0 where there are none
     * @param accepted the version that the person accepts, 0 for none
     */
    static void requireGuidelines(int current, int accepted) {
        if (current != 0 && current != accepted) {
            throw Refusal.conflict(
                    "guidelines-not-accepted",
                    "Read and accept version " + current + " of the community's guidelines to join.");
        }
    }
}
