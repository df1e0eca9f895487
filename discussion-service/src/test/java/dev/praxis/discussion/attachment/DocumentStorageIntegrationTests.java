package dev.praxis.discussion.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@DiscussionIntegrationTest
class DocumentStorageIntegrationTests extends ContentStorageContract {

    @Autowired
    private ContentStorage storage;

    @Autowired
    private MongoOperations mongo;

    @Override
    ContentStorage storage() {
        return storage;
    }

    @Test
    void findsChunksByAnIndex() throws Exception {
        keep(300_000);

        List<Document> indexes =
                mongo.getCollection("attachments.chunks").listIndexes().into(new ArrayList<>());

        assertThat(indexes).extracting(index -> index.get("key")).contains(new Document("files_id", 1).append("n", 1));
    }

    @Test
    void leavesNoChunkBehind() throws Exception {
        keep(600_000);

        storage.delete(id);

        assertThat(mongo.getCollection("attachments.chunks").countDocuments(new Document("files_id", id)))
                .isZero();
    }
}
