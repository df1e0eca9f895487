package dev.praxis.membership.joining;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The latest request of each person to each community. */
@Repository
class MembershipRequests {

    private static final int MAX_PENDING = 100;

    private final MongoOperations mongo;

    MembershipRequests(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<MembershipRequest> find(String communityId, String memberId) {
        return Optional.ofNullable(
                mongo.findById(MembershipRequest.id(communityId, memberId), MembershipRequest.class));
    }

    List<MembershipRequest> withIds(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), MembershipRequest.class);
    }

    MembershipRequest save(MembershipRequest request) {
        return mongo.save(request);
    }

    /** The requests that wait for a decision, oldest first. */
    Page<MembershipRequest> pendingIn(String communityId, Paging paging) {
        Criteria criteria = where("communityId").is(communityId).and("status").is(RequestStatus.PENDING);
        if (paging.after() != null) {
            criteria.and("place").gt(paging.after().keys().getFirst());
        }
        List<MembershipRequest> found =
                mongo.find(query(criteria).with(Sort.by("place")).limit(paging.limit() + 1), MembershipRequest.class);
        return Page.of(found, paging, request -> List.of(request.place()));
    }

    /** What one person asks for at present. */
    List<MembershipRequest> pendingOf(String memberId) {
        Criteria criteria = where("memberId").is(memberId).and("status").is(RequestStatus.PENDING);
        return mongo.find(query(criteria).limit(MAX_PENDING), MembershipRequest.class);
    }

    /** All requests of one person. */
    List<MembershipRequest> of(String memberId) {
        return mongo.find(query(where("memberId").is(memberId)), MembershipRequest.class);
    }
}
