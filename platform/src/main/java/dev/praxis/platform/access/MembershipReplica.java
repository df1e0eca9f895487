package dev.praxis.platform.access;

import dev.praxis.platform.consumer.Replica;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A service's own copy of a membership; its id is {@code <communityId>.<memberId>}.
 *
 * <p>Copies from before the parts of the id were kept as fields lack them until their states are sent again.
 */
@Document("memberships")
@CompoundIndex(name = "member", def = "{'memberId': 1, 'communityId': 1}")
class MembershipReplica extends Replica {

    private final @Nullable String communityId;
    private final @Nullable String memberId;
    private final @Nullable CommunityRole role;
    private final @Nullable Instant joinedAt;

    MembershipReplica(
            String id,
            long sequence,
            @Nullable String communityId,
            @Nullable String memberId,
            @Nullable CommunityRole role,
            @Nullable Instant joinedAt) {
        super(id, sequence);
        this.communityId = communityId;
        this.memberId = memberId;
        this.role = role;
        this.joinedAt = joinedAt;
    }

    static String idOf(String communityId, String memberId) {
        return communityId + "." + memberId;
    }

    @Nullable String communityId() {
        return communityId;
    }

    @Nullable String memberId() {
        return memberId;
    }

    /** The role, null where the person is not a member any more. */
    @Nullable CommunityRole role() {
        return role;
    }

    /** Since when the person is a member this time. */
    @Nullable Instant joinedAt() {
        return joinedAt;
    }
}
