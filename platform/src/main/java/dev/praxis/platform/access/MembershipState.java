package dev.praxis.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the state of a membership.
 *
 * @param role the role, which counts only while the status is {@code MEMBER}
 * @param status {@code MEMBER}, {@code LEFT} or {@code REMOVED}
 */
record MembershipState(
        @Nullable CommunityRole role, @Nullable String status) {

    private static final String MEMBER = "MEMBER";

    /** The role that counts, null where the person is not a member any more. */
    @Nullable CommunityRole currentRole() {
        return MEMBER.equals(status) ? role : null;
    }
}
