package dev.praxis.local.store;

import java.util.Arrays;

/**
 * A byte string that sorts as the values do from which it was made, compared byte by byte, unsigned.
 *
 * <p>It is the position of a document (made from its id) and, with the indexed values in front, an index entry.
 */
final class Key implements Comparable<Key> {

    static final Key EMPTY = new Key(new byte[0]);

    private final byte[] bytes;

    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    Key plus(Key next) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
        System.arraycopy(next.bytes, 0, joined, bytes.length, next.bytes.length);
        return new Key(joined);
    }

    Key suffix(int length) {
        return new Key(Arrays.copyOfRange(bytes, bytes.length - length, bytes.length));
    }

    /** All bits turned, which turns the order of keys of which none is the beginning of another. */
    Key inverted() {
        byte[] inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return new Key(inverted);
    }

    /** The smallest key after every key that begins with this one. */
    Key afterAllThatBeginSo() {
        int last = bytes.length - 1;
        while (bytes[last] == (byte) 0xFF) {
            last--;
        }
        byte[] next = Arrays.copyOf(bytes, last + 1);
        next[last]++;
        return new Key(next);
    }

    boolean beginsWith(Key prefix) {
        return bytes.length >= prefix.bytes.length
                && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
