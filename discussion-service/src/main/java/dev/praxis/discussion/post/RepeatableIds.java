package dev.praxis.discussion.post;

import dev.praxis.platform.fact.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ids of new things. A request with an idempotency key has the same ids each time (UUIDv8, RFC 9562), so that a client that
 * repeats it after a crash, of which no answer is left, does not say the same thing twice.
 */
@Component
class RepeatableIds {

    private final Ids ids;

    RepeatableIds(Ids ids) {
        this.ids = ids;
    }

    /**
     * The id of a thing.
     *
     * @param key the idempotency key, if any
     * @param scope what the key is unique in
     */
    String id(@Nullable String key, String... scope) {
        return key == null ? ids.next() : derived(key, scope);
    }

    private static String derived(String key, String... scope) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : scope) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | 0x8000L;
            long low = (hash.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
