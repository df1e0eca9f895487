package dev.praxis.platform.paging;

import dev.praxis.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A position in an ordered list: the sort keys of the item it stands behind. Opaque to clients.
 *
 * @param keys the sort keys, most significant first; none contains a line feed
 */
public record Cursor(List<String> keys) {

    private static final int MAX_LENGTH = 1_000;

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** The form in which clients carry it. */
    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", keys).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that a client brought back.
     *
     * @param size the number of keys that the list sorts by
     * @throws Refusal where it is not one of this list
     */
    public static Cursor decode(String encoded, int size) {
        Cursor cursor = decode(encoded);
        if (cursor.keys().size() != size) {
            throw refusal();
        }
        return cursor;
    }

    /**
     * Reads a cursor that a client brought back, whatever list it belongs to.
     *
     * @throws Refusal where it is none
     */
    public static Cursor decode(String encoded) {
        if (encoded.length() > MAX_LENGTH) {
            throw refusal();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return new Cursor(List.of(text.split("\n", -1)));
        } catch (IllegalArgumentException notBase64) {
            throw refusal();
        }
    }

    private static Refusal refusal() {
        return Refusal.invalid("cursor", "unknown-cursor", "Use the cursor that the page before gave as \"next\".");
    }
}
