package dev.praxis.membership.community;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** How many members each community has: right a moment after each change, and never counted on reading. */
@Repository
public class MemberCounts {

    private final MongoOperations mongo;

    MemberCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Notes that members came, or went where the number is negative. */
    public void add(String communityId, int members) {
        mongo.upsert(query(where("_id").is(communityId)), new Update().inc("members", members), MemberCount.class);
    }

    /** Sets right what was counted. */
    public void set(String communityId, long members) {
        mongo.save(new MemberCount(communityId, members));
    }

    Map<String, Long> of(Collection<String> communityIds) {
        return mongo.find(query(where("_id").in(communityIds)), MemberCount.class).stream()
                .collect(Collectors.toMap(MemberCount::communityId, MemberCount::members));
    }

    @Document("community-member-counts")
    private record MemberCount(@Id String communityId, long members) {}
}
