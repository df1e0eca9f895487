package dev.praxis.platform.fact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from a key, the same each time (UUIDv8, RFC 9562), so that what is repeated makes nothing twice. */
public final class DerivedId {

    private DerivedId() {}

    /**
     * The id of the thing with a key.
     *
     * @param scope what the key is unique in
     */
    public static String of(String key, String... scope) {
        ByteBuffer hash = hash(key, scope);
        return id(hash.getLong(), hash.getLong());
    }

    /**
     * The id of a part of a thing that has an id (a UUID) itself. All parts of one thing have ids that begin as its own does,
     * so that a store which sorts by id keeps them side by side.
     *
     * @param scope what the key is unique in, beside the thing
     */
    public static String within(String thing, String key, String... scope) {
        ByteBuffer hash = hash(key + '\0' + thing, scope);
        long beginning = UUID.fromString(thing).getMostSignificantBits() & ~0xFFFFL;
        return id(beginning | (hash.getLong() & 0xFFFFL), hash.getLong());
    }

    private static String id(long high, long low) {
        return new UUID((high & ~0xF000L) | 0x8000L, (low & ~(0xC0L << 56)) | (0x80L << 56)).toString();
    }

    private static ByteBuffer hash(String key, String... scope) {
        MessageDigest digest = sha256();
        for (String part : scope) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
