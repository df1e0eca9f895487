package dev.praxis.discussion.reading;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a member marked everything in a community as read.
 *
 * @param id {@code <communityId>.<memberId>}
 * @param caughtUpTo what was written up to this moment counts as read
 */
@Document("catch-ups")
@CompoundIndex(name = "member", def = "{'memberId': 1}")
record CatchUp(@Id String id, String communityId, String memberId, Instant caughtUpTo) {

    static String idOf(String communityId, String memberId) {
        return communityId + "." + memberId;
    }
}
