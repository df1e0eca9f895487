package dev.praxis.discussion.screening;

import dev.praxis.platform.consumer.Replica;
import java.time.Instant;
import org.springframework.data.mongodb.core.mapping.Document;

/** When a member joined a community, as membership-service says; its id is {@code <communityId>.<memberId>}. */
@Document("joinings")
class Joining extends Replica {

    private final Instant joinedAt;

    Joining(String id, long sequence, Instant joinedAt) {
        super(id, sequence);
        this.joinedAt = joinedAt;
    }

    Instant joinedAt() {
        return joinedAt;
    }
}
