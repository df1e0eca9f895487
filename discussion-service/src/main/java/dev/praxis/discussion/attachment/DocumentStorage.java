package dev.praxis.discussion.attachment;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bson.BsonString;

/** Contents beside the documents, cut into chunks (GridFS). */
final class DocumentStorage implements ContentStorage {

    private final GridFSBucket bucket;

    DocumentStorage(GridFSBucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public void put(String id, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            bucket.uploadFromStream(new BsonString(id), id, in);
        }
    }

    @Override
    public Optional<InputStream> open(String id) {
        GridFSFile file =
                bucket.find(Filters.eq("_id", new BsonString(id))).limit(1).first();
        return file == null ? Optional.empty() : Optional.of(bucket.openDownloadStream(file.getId()));
    }

    @Override
    public void delete(String id) {
        try {
            bucket.delete(new BsonString(id));
        } catch (MongoGridFSException gone) {
            // It was deleted before, or never stored as a whole; its chunks are gone with the call.
        }
    }
}
