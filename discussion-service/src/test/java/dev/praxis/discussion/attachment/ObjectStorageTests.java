package dev.praxis.discussion.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.discussion.attachment.AttachmentProperties.S3;
import dev.praxis.platform.problem.Refusal;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObjectStorageTests extends ContentStorageContract {

    private final StandInObjectStore store = new StandInObjectStore();
    private final ObjectStorage storage = connected();

    @AfterEach
    void stop() {
        storage.close();
        store.close();
    }

    @Override
    ContentStorage storage() {
        return storage;
    }

    @Test
    void asksForObjectsOfItsBucketByPathWithASignature() throws IOException {
        keep(10);

        assertThat(store.paths()).isNotEmpty().allMatch(path -> path.startsWith("/praxis-files/attachments/"));
        assertThat(store.authorizations())
                .isNotEmpty()
                .allMatch(header -> header.startsWith("AWS4-HMAC-SHA256 Credential=somebody/")
                        && header.contains("/eu-central-1/s3/aws4_request"));
    }

    @Test
    void saysThatTheStoreIsAway() {
        store.close();

        assertThatThrownBy(() -> storage.open("x"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("storage-unavailable"));
    }

    @Test
    void saysThatTheStoreRefuses() {
        store.refuse();

        assertThatThrownBy(() -> storage.open("x")).isInstanceOf(Refusal.class);
    }

    private ObjectStorage connected() {
        S3 s3 = new S3(store.address(), "eu-central-1", "praxis-files", "attachments/", "somebody", "something", true);
        return new ObjectStorage(AttachmentConfiguration.client(s3), s3.bucket(), s3.prefix());
    }
}
