package dev.praxis.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that go to a client as they lie in the file: what is neither matched nor projected is not decoded, and its bytes
 * are copied. Decoding and encoding were more than half of what a page cost.
 */
final class RawDocuments {

    private static final String MARK = "\u0000raw";
    private static final byte DOCUMENT = 0x03;
    private static final byte ARRAY = 0x04;
    private static final int LENGTH_BYTES = 4;

    private RawDocuments() {}

    /** Stands for a stored document in an answer. */
    static Document standIn(StoredDocument stored) {
        return new Document(MARK, stored);
    }

    /** Writes an answer, with the stored documents in the place of what stands for them. */
    static void encode(Document answer, ByteBuf out) {
        if (hasStandIns(answer)) {
            encodeFields(answer, out);
        } else {
            BsonEncoder.encodeDocument(answer, out);
        }
    }

    private static boolean hasStandIns(Document answer) {
        return answer.get("cursor") instanceof Document cursor
                && cursor.values().stream()
                        .anyMatch(value ->
                                value instanceof List<?> batch && !batch.isEmpty() && stored(batch.getFirst()) != null);
    }

    private static @Nullable StoredDocument stored(@Nullable Object value) {
        return value instanceof Document document && document.get(MARK) instanceof StoredDocument stored
                ? stored
                : null;
    }

    private static void encodeDocument(Document document, ByteBuf out) {
        StoredDocument stored = stored(document);
        if (stored != null) {
            out.writeBytes(stored.bson());
        } else {
            encodeFields(document, out);
        }
    }

    private static void encodeFields(Document document, ByteBuf out) {
        int start = begin(out);
        document.forEach((name, value) -> encodeField(name, value, out));
        end(start, out);
    }

    private static void encodeField(String name, @Nullable Object value, ByteBuf out) {
        switch (value) {
            case Document document -> {
                name(DOCUMENT, name, out);
                encodeDocument(document, out);
            }
            case Collection<?> values -> {
                name(ARRAY, name, out);
                int start = begin(out);
                int i = 0;
                for (Object one : values) {
                    encodeField(Integer.toString(i++), one, out);
                }
                end(start, out);
            }
            case null, default -> encodeLeaf(name, value, out);
        }
    }

    /** The library writes values as parts of documents only. */
    private static void encodeLeaf(String name, @Nullable Object value, ByteBuf out) {
        ByteBuf alone = Unpooled.buffer(64);
        BsonEncoder.encodeDocument(new Document(name, value), alone);
        out.writeBytes(alone, LENGTH_BYTES, alone.readableBytes() - LENGTH_BYTES - 1);
    }

    private static void name(byte type, String name, ByteBuf out) {
        out.writeByte(type);
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(0);
    }

    private static int begin(ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(0);
        out.setIntLE(start, out.writerIndex() - start);
    }
}
