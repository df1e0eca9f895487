package dev.praxis.local.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is asked of a collection: which documents, in which order, how many; a limit of 0 means all. */
record Query(
        Document filter,
        @Nullable Document orderBy,
        int skip,
        int limit,
        @Nullable Document projection) {

    static Query of(Document filter) {
        return new Query(filter, null, 0, 0, null);
    }

    /** How many documents have to be found, 0 for all. */
    int wanted() {
        return limit == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, (long) skip + limit);
    }
}
