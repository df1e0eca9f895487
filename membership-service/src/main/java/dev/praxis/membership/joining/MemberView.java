package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.MemberName;
import dev.praxis.membership.community.RoleHolder;
import dev.praxis.platform.access.CommunityRole;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member of a community as other members see one.
 *
 * @param termOverdue whether the term is over, but goes on because nobody else leads
 */
record MemberView(
        MemberName member,
        CommunityRole role,
        @Nullable String title,
        @Nullable Instant until,
        boolean termOverdue,
        Instant joinedAt) {

    static MemberView of(Membership membership, Community community, Map<String, String> names) {
        return new MemberView(
                MemberName.of(membership.memberId(), names),
                membership.role(),
                membership.title(),
                membership.until(),
                community
                        .leadership()
                        .heldBy(membership.memberId())
                        .filter(RoleHolder::overdue)
                        .isPresent(),
                membership.joinedAt());
    }
}
