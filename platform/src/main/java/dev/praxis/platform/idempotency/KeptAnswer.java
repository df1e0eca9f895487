package dev.praxis.platform.idempotency;

import java.time.Instant;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known of a request with an idempotency key: that it runs, or how it was answered.
 *
 * @param id stands for the caller and the key
 * @param request the fingerprint of the request that came first
 * @param owner the attempt that runs it or did
 * @param leasedUntil when an attempt that has not ended is given up
 * @param expiresAt when the key is forgotten
 * @param status the status of the answer, null while the attempt runs
 * @param headers the headers of the answer that are worth keeping
 * @param body the body of the answer, null where it is not to be kept
 */
@Document("idempotency")
record KeptAnswer(
        @Id String id,
        String request,
        String owner,
        Instant leasedUntil,
        Instant expiresAt,
        @Nullable Integer status,
        Map<String, String> headers,
        @Nullable Binary body) {

    boolean isAbandoned(Instant now) {
        return !expiresAt.isAfter(now) || (status == null && !leasedUntil.isAfter(now));
    }
}
