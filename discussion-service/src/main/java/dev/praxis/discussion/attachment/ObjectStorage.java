package dev.praxis.discussion.attachment;

import dev.praxis.platform.problem.Refusal;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Contents as objects of a bucket, in any store that speaks S3. */
final class ObjectStorage implements ContentStorage, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ObjectStorage.class);

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    ObjectStorage(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void put(String id, Path content) {
        asked(() ->
                client.putObject(request -> request.bucket(bucket).key(prefix + id), RequestBody.fromFile(content)));
    }

    @Override
    public Optional<InputStream> open(String id) {
        return asked(() -> {
            try {
                return Optional.of(
                        client.getObject(request -> request.bucket(bucket).key(prefix + id)));
            } catch (NoSuchKeyException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void delete(String id) {
        asked(() -> client.deleteObject(request -> request.bucket(bucket).key(prefix + id)));
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failed) {
            log.warn("The object store failed", failed);
            throw Refusal.unavailable("storage-unavailable", "Files cannot be stored or fetched at the moment.", 5);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
