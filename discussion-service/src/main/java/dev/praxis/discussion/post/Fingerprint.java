package dev.praxis.discussion.post;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;

/**
 * What two texts have in common that say the same: a hash of their letters and digits, whatever their case, blanks and signs
 * between. A text without either, such as an emoji, is taken as it is.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of a text. */
    public static long of(String text) {
        String essence = essenceOf(text);
        return hash(essence.isEmpty() ? text.strip() : essence);
    }

    private static String essenceOf(String text) {
        StringBuilder essence = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(essence::appendCodePoint);
        return essence.toString();
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
