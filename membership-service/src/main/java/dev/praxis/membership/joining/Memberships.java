package dev.praxis.membership.joining;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All memberships, past and present. */
@Repository
class Memberships {

    private final MongoOperations mongo;

    Memberships(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Membership> find(String communityId, String memberId) {
        return Optional.ofNullable(mongo.findById(Membership.id(communityId, memberId), Membership.class));
    }

    /** The membership of one who is a member at present. */
    Optional<Membership> lasting(String communityId, String memberId) {
        return find(communityId, memberId).filter(Membership::lasts);
    }

    List<Membership> withIds(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Membership.class);
    }

    Membership save(Membership membership) {
        return mongo.save(membership);
    }

    /** The members of a community in the order in which they came. */
    Page<Membership> membersOf(String communityId, @Nullable CommunityRole role, Paging paging) {
        Criteria criteria = members(communityId);
        if (role != null) {
            criteria.and("role").is(role);
        }
        if (paging.after() != null) {
            criteria.and("place").gt(paging.after().keys().getFirst());
        }
        List<Membership> found =
                mongo.find(query(criteria).with(Sort.by("place")).limit(paging.limit() + 1), Membership.class);
        return Page.of(found, paging, membership -> List.of(membership.place()));
    }

    /** The first members of a community, in the order in which they came. */
    List<Membership> firstOf(String communityId, int limit) {
        return mongo.find(query(members(communityId)).with(Sort.by("place")).limit(limit), Membership.class);
    }

    /** The ids of a community's members in ascending order. */
    List<String> memberIds(String communityId, @Nullable String after, int limit) {
        Criteria criteria = members(communityId);
        if (after != null) {
            criteria.and("memberId").gt(after);
        }
        Query query = query(criteria).with(Sort.by("memberId")).limit(limit);
        query.fields().include("memberId");
        return mongo.query(Membership.class).as(OfMember.class).matching(query).stream()
                .map(OfMember::memberId)
                .toList();
    }

    long count(String communityId) {
        return mongo.count(query(members(communityId)), Membership.class);
    }

    /** The present memberships of one person, in the order of the communities' ids. */
    List<Membership> presentOf(String memberId, @Nullable String afterCommunity, int limit) {
        Criteria criteria = where("memberId").is(memberId).and("status").is(MembershipStatus.MEMBER);
        if (afterCommunity != null) {
            criteria.and("communityId").gt(afterCommunity);
        }
        return mongo.find(query(criteria).with(Sort.by("communityId")).limit(limit), Membership.class);
    }

    /** The ids of the communities that a person belongs to, in their order; nothing else of them is read. */
    List<String> communityIdsOf(String memberId, int limit) {
        Query query = query(where("memberId").is(memberId).and("status").is(MembershipStatus.MEMBER))
                .with(Sort.by("communityId"))
                .limit(limit);
        query.fields().include("communityId").exclude("_id");
        return mongo.query(Membership.class).as(Place.class).matching(query).stream()
                .map(Place::communityId)
                .toList();
    }

    private record Place(String communityId) {}

    /** All memberships of one person, past ones too. */
    List<Membership> of(String memberId) {
        return mongo.find(query(where("memberId").is(memberId)), Membership.class);
    }

    private static Criteria members(String communityId) {
        return where("communityId").is(communityId).and("status").is(MembershipStatus.MEMBER);
    }

    private record OfMember(String memberId) {}
}
