package dev.praxis.membership.importing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/**
 * The ids of all members who ever came by an import. They stay when a member is erased: an id is never used again, so that
 * who was erased does not come back by a repeated import.
 */
@Repository
class ImportedMarks {

    private final MongoOperations mongo;

    ImportedMarks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Those of some ids that have a mark. */
    Set<String> among(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Mark.class).stream()
                .map(Mark::id)
                .collect(Collectors.toSet());
    }

    /** Notes that a member came; may be repeated. */
    void note(String id) {
        mongo.save(new Mark(id));
    }

    @Document("imported-members")
    record Mark(@Id String id) {}
}
