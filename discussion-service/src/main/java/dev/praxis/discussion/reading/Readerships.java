package dev.praxis.discussion.reading;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All readerships. */
@Repository
class Readerships {

    private final MongoOperations mongo;

    Readerships(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Readership of(String topicId, String communityId) {
        Readership found = mongo.findById(Readership.idOf(topicId), Readership.class);
        return found == null ? Readership.of(topicId, communityId) : found;
    }

    /** Saves a readership; false where another instance was faster. */
    boolean save(Readership readership) {
        try {
            mongo.save(readership);
            return true;
        } catch (OptimisticLockingFailureException | DuplicateKeyException late) {
            return false;
        }
    }
}
