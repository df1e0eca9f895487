package dev.praxis.discussion.reading;

import com.mongodb.MongoException;

/** The store's answer to who inserts a document that somebody else has just inserted; an upsert can get it too. */
final class DuplicateKey {

    private static final int CODE = 11000;

    private DuplicateKey() {}

    /**
     * Passes over that answer.
     *
     * @throws MongoException where it is another one
     */
    static void require(MongoException answer) {
        if (answer.getCode() != CODE) {
            throw answer;
        }
    }
}
