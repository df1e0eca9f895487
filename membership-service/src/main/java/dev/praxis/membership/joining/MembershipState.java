package dev.praxis.membership.joining;

import dev.praxis.platform.access.CommunityRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A membership as other services know it. */
public record MembershipState(
        String communityId,
        String memberId,
        CommunityRole role,
        @Nullable String title,
        @Nullable Instant until,
        MembershipStatus status,
        Instant joinedAt) {

    static MembershipState of(Membership membership) {
        return new MembershipState(
                membership.communityId(),
                membership.memberId(),
                membership.role(),
                membership.title(),
                membership.until(),
                membership.status(),
                membership.joinedAt());
    }
}
