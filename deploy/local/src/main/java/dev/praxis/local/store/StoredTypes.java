package dev.praxis.local.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How keys, documents and the length of an entry's id are written to the file. */
final class StoredTypes {

    private StoredTypes() {}

    static final class KeyType extends BasicDataType<Key> {

        static final KeyType INSTANCE = new KeyType();

        @Override
        public int compare(Key a, Key b) {
            return a.compareTo(b);
        }

        @Override
        public int getMemory(Key key) {
            return 40 + key.length();
        }

        @Override
        public void write(WriteBuffer buffer, Key key) {
            buffer.putVarInt(key.length()).put(key.bytes());
        }

        @Override
        public Key read(ByteBuffer buffer) {
            return new Key(readBytes(buffer));
        }

        @Override
        public Key[] createStorage(int size) {
            return new Key[size];
        }
    }

    static final class DocumentType extends BasicDataType<StoredDocument> {

        static final DocumentType INSTANCE = new DocumentType();

        /** What a decoded document takes in memory for each byte of BSON, about, so that the cache stays in bounds. */
        private static final int DECODED_FACTOR = 4;

        @Override
        public int getMemory(StoredDocument document) {
            return 64 + DECODED_FACTOR * document.bson().length;
        }

        @Override
        public void write(WriteBuffer buffer, StoredDocument document) {
            buffer.putVarInt(document.bson().length).put(document.bson());
        }

        @Override
        public StoredDocument read(ByteBuffer buffer) {
            return new StoredDocument(readBytes(buffer));
        }

        @Override
        public StoredDocument[] createStorage(int size) {
            return new StoredDocument[size];
        }
    }

    static final class LengthType extends BasicDataType<Integer> {

        static final LengthType INSTANCE = new LengthType();

        @Override
        public int getMemory(Integer length) {
            return 0;
        }

        @Override
        public void write(WriteBuffer buffer, Integer length) {
            buffer.putVarInt(length);
        }

        @Override
        public Integer read(ByteBuffer buffer) {
            return DataUtils.readVarInt(buffer);
        }

        @Override
        public Integer[] createStorage(int size) {
            return new Integer[size];
        }
    }

    private static byte[] readBytes(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return bytes;
    }
}
