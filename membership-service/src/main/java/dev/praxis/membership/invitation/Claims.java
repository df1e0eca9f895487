package dev.praxis.membership.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** Who used which invitation, so that one person uses each at most once. */
@Repository
class Claims {

    private final MongoOperations mongo;

    Claims(MongoOperations mongo) {
        this.mongo = mongo;
    }

    boolean exists(String invitationId, String memberId) {
        return mongo.exists(query(where("_id").is(Claim.id(invitationId, memberId))), Claim.class);
    }

    /** Notes a use; false where it was noted before. */
    boolean add(String invitationId, String memberId, Instant time) {
        try {
            mongo.insert(new Claim(Claim.id(invitationId, memberId), invitationId, memberId, time));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /** The ids of the invitations that a member used. */
    List<String> of(String memberId) {
        return mongo.find(query(where("memberId").is(memberId)), Claim.class).stream()
                .map(Claim::invitationId)
                .toList();
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), Claim.class);
    }

    @Document("invitation-claims")
    private record Claim(
            @Id String id,
            String invitationId,
            @Indexed(name = "by-member") String memberId,
            Instant time) {

        static String id(String invitationId, String memberId) {
            return invitationId + "." + memberId;
        }
    }
}
