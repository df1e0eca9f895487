package dev.praxis.local.store;

import java.util.Iterator;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** Walks through a plan's ranges and finds the documents, in the order of the index. */
final class Scan {

    private final Snapshot snapshot;
    private final Plan plan;
    private final Iterator<Interval> ranges;
    private @Nullable Interval range;
    private @Nullable Cursor<Key, ?> cursor;
    private Key entry;
    private Key id = Key.EMPTY;
    private long keysExamined;

    /** @param after the entry at which an earlier scan of the same plan stopped, which is left out; empty to begin */
    Scan(Snapshot snapshot, Plan plan, Key after) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.entry = after;
        this.ranges = plan.reverse()
                ? plan.ranges().reversed().iterator()
                : plan.ranges().iterator();
    }

    /** The next document, null at the end. */
    @Nullable StoredDocument next() {
        while (true) {
            Cursor<Key, ?> current = cursor;
            if (current == null) {
                if (!ranges.hasNext()) {
                    return null;
                }
                open(ranges.next());
            } else if (!current.hasNext()) {
                cursor = null;
            } else {
                Key key = current.next();
                Interval within = range;
                if (within == null || isBeyond(within, key)) {
                    cursor = null;
                } else if (within.contains(key) && !key.equals(entry)) {
                    keysExamined++;
                    entry = key;
                    return found(current, key);
                }
            }
        }
    }

    /** The index entry of the document returned last. */
    Key entry() {
        return entry;
    }

    /** The id of the document returned last. */
    Key id() {
        return id;
    }

    long keysExamined() {
        return keysExamined;
    }

    private void open(Interval next) {
        if (entry.length() > 0 && isPast(next)) {
            return;
        }
        boolean resume = entry.length() > 0 && next.contains(entry);
        range = next;
        Key start = resume ? entry : plan.reverse() ? next.to() : next.from();
        OrderedIndex index = plan.index();
        cursor = index == null
                ? snapshot.documents(start, plan.reverse())
                : snapshot.entries(index, start, plan.reverse());
    }

    private boolean isPast(Interval next) {
        return plan.reverse() ? next.from().compareTo(entry) >= 0 : next.to().compareTo(entry) <= 0;
    }

    private boolean isBeyond(Interval within, Key key) {
        return plan.reverse() ? key.compareTo(within.from()) < 0 : key.compareTo(within.to()) >= 0;
    }

    private @Nullable StoredDocument found(Cursor<Key, ?> current, Key key) {
        if (current.getValue() instanceof StoredDocument document) {
            id = key;
            return document;
        }
        id = key.suffix((Integer) current.getValue());
        return snapshot.document(id);
    }
}
