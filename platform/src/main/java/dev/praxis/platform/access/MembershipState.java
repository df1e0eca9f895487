package dev.praxis.platform.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the state of a membership.
 *
 * @param role the role, which counts only while the status is {@code MEMBER}
 * @param status {@code MEMBER}, {@code LEFT} or {@code REMOVED}
 */
record MembershipState(
        @Nullable String communityId,
        @Nullable String memberId,
        @Nullable CommunityRole role,
        @Nullable String status,
        @Nullable Instant joinedAt) {

    private static final String MEMBER = "MEMBER";

    /** The role that counts, null where the person is not a member any more. */
    @Nullable CommunityRole currentRole() {
        return MEMBER.equals(status) ? role : null;
    }

    MembershipReplica replica(String id, long sequence) {
        return new MembershipReplica(id, sequence, communityId, memberId, currentRole(), joinedAt);
    }
}
