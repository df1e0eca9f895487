package dev.praxis.discussion.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A piece of a stream of server-sent events (HTML Standard, 9.2): made once, the same bytes for all who get it. */
final class Frame {

    /** Means nothing, and shows whether the reader is still there. */
    static final Frame COMMENT = new Frame(":\n\n".getBytes(StandardCharsets.UTF_8));

    private final byte[] bytes;

    private Frame(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An event with its data, which is JSON of one line. */
    static Frame event(String name, byte[] json) {
        byte[] head = ("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + json.length + 2);
        System.arraycopy(json, 0, whole, head.length, json.length);
        whole[whole.length - 2] = '\n';
        whole[whole.length - 1] = '\n';
        return new Frame(whole);
    }

    /** Tells the reader from where to go on when the stream breaks; no event. */
    static Frame position(long millis) {
        return new Frame(("id: " + millis + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Tells the reader how long to wait before it connects again; no event. */
    static Frame retry(long millis) {
        return new Frame(("retry: " + millis + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    int length() {
        return bytes.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
