package dev.praxis.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * A document as it lies in the file, as BSON, decoded when it is first asked for.
 *
 * <p>Neither the bytes nor the decoded document are ever changed: readers share them without locks.
 */
final class StoredDocument {

    private static final int TOO_LARGE = 10334;

    private final byte[] bson;
    private volatile @Nullable Document decoded;

    StoredDocument(byte[] bson) {
        this.bson = bson;
    }

    /** Encodes a document; refuses one above 16 MB as MongoDB does. */
    static StoredDocument of(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        int size = buffer.readableBytes();
        if (size > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    TOO_LARGE,
                    "BSONObjectTooLarge",
                    "BSONObj size: " + size + " is invalid. Size must be between 0 and 16777216 (16MB)");
        }
        byte[] bson = new byte[size];
        buffer.readBytes(bson);
        StoredDocument stored = new StoredDocument(bson);
        stored.decoded = document;
        return stored;
    }

    byte[] bson() {
        return bson;
    }

    Document document() {
        Document document = decoded;
        if (document == null) {
            document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
            decoded = document;
        }
        return document;
    }
}
