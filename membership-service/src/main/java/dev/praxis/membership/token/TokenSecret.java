package dev.praxis.membership.token;

import dev.praxis.membership.signin.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The secret of a token: {@code prx_}, 32 random bytes in Base64 for URLs, and a checksum by which scanners and the
 * platform tell a token from a typing mistake.
 */
record TokenSecret(String text) {

    private static final String PREFIX = "prx_";
    private static final int BYTES = 32;
    private static final int ENCODED = 43;
    private static final int CHECKSUM = 8;

    static TokenSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String body = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new TokenSecret(body + checksum(body));
    }

    /** Whether this can be a secret at all. */
    boolean isWellFormed() {
        if (text.length() != PREFIX.length() + ENCODED + CHECKSUM || !text.startsWith(PREFIX)) {
            return false;
        }
        int end = text.length() - CHECKSUM;
        return checksum(text.substring(0, end)).equals(text.substring(end));
    }

    /** What is stored in its place. */
    String hash() {
        return Hashes.of(text);
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
