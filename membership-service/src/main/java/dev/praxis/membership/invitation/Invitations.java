package dev.praxis.membership.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All invitations. */
@Repository
class Invitations {

    private final MongoOperations mongo;

    Invitations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Invitation> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Invitation.class));
    }

    Invitation save(Invitation invitation) {
        return mongo.save(invitation);
    }

    /** Takes one use of an invitation that is good, in one atomic step; false where none is left. */
    boolean use(String id, Instant now) {
        Optional<Invitation> found = find(id);
        if (found.isEmpty()) {
            return false;
        }
        Criteria good = where("_id")
                .is(id)
                .and("uses")
                .lt(found.get().maxUses())
                .and("revokedAt")
                .isNull()
                .and("expiresAt")
                .gt(now);
        return changeUses(good, 1);
    }

    /** Gives back a use that was taken twice. */
    void giveBack(String id) {
        changeUses(where("_id").is(id).and("uses").gt(0), -1);
    }

    /** The revision grows with the uses, so that no save of an older one loses a use. */
    private boolean changeUses(Criteria criteria, int uses) {
        Update update = new Update().inc("uses", uses).inc("revision", 1);
        return mongo.updateFirst(query(criteria), update, "invitations").getModifiedCount() == 1;
    }

    /** The invitations of a community, newest first. */
    Page<Invitation> of(String communityId, Paging paging) {
        Criteria criteria = where("communityId").is(communityId);
        if (paging.after() != null) {
            criteria.and("_id").lt(paging.after().keys().getFirst());
        }
        List<Invitation> found = mongo.find(
                query(criteria).with(Sort.by("_id").descending()).limit(paging.limit() + 1), Invitation.class);
        return Page.of(found, paging, invitation -> List.of(invitation.id()));
    }

    /** The newest invitation of a mail address to a community. */
    Optional<Invitation> latest(String communityId, String email) {
        return Optional.ofNullable(mongo.findOne(
                query(where("email").is(email).and("communityId").is(communityId))
                        .with(Sort.by("_id").descending()),
                Invitation.class));
    }

    /** How many mails a member caused since a moment, at most {@code limit} counted. */
    long mailedBy(String memberId, Instant since, int limit) {
        Criteria criteria = where("inviter")
                .is(memberId)
                .and("kind")
                .is(InvitationKind.MAIL)
                .and("createdAt")
                .gte(since);
        return mongo.count(query(criteria).limit(limit), Invitation.class);
    }

    List<Invitation> by(String memberId) {
        return mongo.find(query(where("inviter").is(memberId)), Invitation.class);
    }

    List<Invitation> to(String email) {
        return mongo.find(query(where("email").is(email)), Invitation.class);
    }
}
