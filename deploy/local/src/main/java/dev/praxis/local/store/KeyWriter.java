package dev.praxis.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes BSON values as bytes whose unsigned order is MongoDB's comparison order.
 *
 * <p>Numbers of different types that are equal give the same bytes, and so do null and a missing field. Strings sort
 * by UTF-16 code unit, as in mongo-java-server, because filters are evaluated there; MongoDB sorts them by UTF-8
 * bytes, which differs only for characters outside the basic plane against those from U+E000 to U+FFFF.
 */
final class KeyWriter {

    /** Stands for an array without elements, which sorts before null. */
    static final Object EMPTY_ARRAY = new Object();

    private static final int END = 0x05;

    private byte[] buffer = new byte[64];
    private int length;

    static Key keyOf(@Nullable Object value) {
        return new KeyWriter().value(value).key();
    }

    /** The smallest key of the values that are of one kind with {@code value}. */
    static Key startOfKind(Object value) {
        return new Key(new byte[] {(byte) kind(value)});
    }

    /** What the keys of all strings that start with {@code prefix} begin with. */
    static Key startOfStrings(String prefix) {
        KeyWriter writer = new KeyWriter();
        writer.put(kind(prefix));
        writer.characters(prefix);
        return writer.key();
    }

    Key key() {
        return new Key(Arrays.copyOf(buffer, length));
    }

    KeyWriter value(@Nullable Object value) {
        put(kind(value));
        switch (value) {
            case Number number -> number(number);
            case String string -> string(string);
            case Map<?, ?> document -> document(document);
            case Collection<?> array -> array(array);
            case BinData data -> data(data.getData());
            case LegacyUUID legacy -> uuid(legacy.getUuid());
            case UUID uuid -> uuid(uuid);
            case ObjectId id -> raw(id.toByteArray());
            case Boolean bool -> put(bool ? 1 : 0);
            case Instant instant -> big(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> big(timestamp.getValue());
            case BsonRegularExpression regex -> string(regex.toString());
            case BsonJavaScript script -> string(script.getCode());
            case null, default -> {}
        }
        return this;
    }

    private static int kind(@Nullable Object value) {
        return switch (value) {
            case null -> 0x10;
            case Missing _ -> 0x10;
            case MinKey _ -> 0x06;
            case Number _ -> 0x20;
            case String _ -> 0x30;
            case Map<?, ?> _ -> 0x40;
            case Collection<?> _ -> 0x50;
            case BinData _ -> 0x60;
            case LegacyUUID _ -> 0x62;
            case UUID _ -> 0x64;
            case ObjectId _ -> 0x70;
            case Boolean _ -> 0x80;
            case Instant _ -> 0x90;
            case BsonTimestamp _ -> 0xA0;
            case BsonRegularExpression _ -> 0xB0;
            case BsonJavaScript _ -> 0xB8;
            case MaxKey _ -> 0xF0;
            default -> {
                if (EMPTY_ARRAY.equals(value)) {
                    yield 0x08;
                }
                throw new IllegalArgumentException("cannot order a " + value.getClass());
            }
        };
    }

    /** A double, then what a long has beyond the double's precision. */
    private void number(Number number) {
        double rounded = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(rounded);
        big(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        int rest = number instanceof Long exact ? (int) (exact - (long) rounded) : 0;
        put((rest + 0x8000) >> 8);
        put(rest + 0x8000);
    }

    private void string(String string) {
        characters(string);
        put(0);
        put(0);
    }

    private void characters(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == 0) {
                put(0);
                put(0xFF);
            } else if (c < 0x80) {
                put(c);
            } else if (c < 0x800) {
                put(0xC0 | (c >> 6));
                put(0x80 | (c & 0x3F));
            } else {
                put(0xE0 | (c >> 12));
                put(0x80 | ((c >> 6) & 0x3F));
                put(0x80 | (c & 0x3F));
            }
        }
    }

    private void document(Map<?, ?> document) {
        document.forEach((name, value) -> {
            put(kind(value));
            string((String) name);
            value(value);
        });
        put(END);
    }

    private void array(Collection<?> array) {
        array.forEach(this::value);
        put(END);
    }

    private void data(byte[] data) {
        put(data.length >> 24);
        put(data.length >> 16);
        put(data.length >> 8);
        put(data.length);
        raw(data);
    }

    private void uuid(UUID uuid) {
        big(uuid.getMostSignificantBits());
        big(uuid.getLeastSignificantBits());
    }

    private void big(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (value >> shift));
        }
    }

    private void raw(byte[] bytes) {
        for (byte b : bytes) {
            put(b);
        }
    }

    private void put(int b) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = (byte) b;
    }
}
