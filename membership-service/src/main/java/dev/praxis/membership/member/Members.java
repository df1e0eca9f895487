package dev.praxis.membership.member;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All members. */
@Repository
public class Members {

    private final MongoOperations mongo;

    Members(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The names of members by their ids; who is gone or unknown is absent. */
    public Map<String, String> namesOf(Collection<String> ids) {
        Query query = Query.query(Criteria.where("_id").in(ids).and("ended").is(false));
        query.fields().include("name");
        return mongo.query(Member.class).as(Named.class).matching(query).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    private record Named(String id, String name) {}
}
