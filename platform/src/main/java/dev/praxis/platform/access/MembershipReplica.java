package dev.praxis.platform.access;

import dev.praxis.platform.consumer.Replica;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A service's own copy of a membership; its id is {@code <communityId>.<memberId>}. */
@Document("memberships")
class MembershipReplica extends Replica {

    private final @Nullable CommunityRole role;

    MembershipReplica(String id, long sequence, @Nullable CommunityRole role) {
        super(id, sequence);
        this.role = role;
    }

    static String idOf(String communityId, String memberId) {
        return communityId + "." + memberId;
    }

    /** The role, null where the person is not a member any more. */
    @Nullable CommunityRole role() {
        return role;
    }
}
