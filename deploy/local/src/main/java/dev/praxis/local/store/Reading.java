package dev.praxis.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one query, read piece by piece; each piece is consistent in itself.
 *
 * <p>Between pieces it remembers only the index entry at which it stopped, unless the documents had to be sorted, so
 * an open cursor holds neither memory nor old versions of the file.
 */
final class Reading {

    private static final int MOST_BYTES = 8 << 20;
    private static final Optional<List<Document>> NO_MORE = Optional.empty();

    private final StoredCollection collection;
    private final Query query;
    private @Nullable Plan plan;
    private @Nullable Iterator<StoredDocument> sorted;
    private final Set<Key> seen = new HashSet<>();
    private Key stoppedAt = Key.EMPTY;
    private int skipped;
    private int returned;
    private boolean exhausted;
    private long keysExamined;
    private long documentsExamined;

    Reading(StoredCollection collection, Query query) {
        this.collection = collection;
        this.query = query;
    }

    boolean isExhausted() {
        return exhausted;
    }

    long keysExamined() {
        return keysExamined;
    }

    long documentsExamined() {
        return documentsExamined;
    }

    long returned() {
        return returned;
    }

    Plan plan() {
        Plan chosen = plan;
        if (chosen == null) {
            chosen = collection.plan(query);
            plan = chosen;
        }
        return chosen;
    }

    /** All documents that are left, read piece by piece. */
    Stream<Document> all() {
        return Stream.generate(() -> exhausted ? NO_MORE : Optional.of(next(ReadingCursor.DEFAULT_BATCH)))
                .takeWhile(Optional::isPresent)
                .flatMap(batch -> batch.orElseThrow().stream());
    }

    /** The next documents, at most so many, fewer if they are large; as stored, without the projection. */
    List<Document> next(int most) {
        return nextRows(most).stream().map(StoredDocument::document).toList();
    }

    /** The next documents as {@link #next} finds them, without decoding those that need not be looked into. */
    List<StoredDocument> nextRows(int most) {
        try (Snapshot snapshot = collection.snapshot()) {
            if (plan().sorted()) {
                return scan(snapshot, most);
            }
            Iterator<StoredDocument> rows = sorted;
            if (rows == null) {
                rows = sort(snapshot);
                sorted = rows;
            }
            return take(rows, most);
        }
    }

    private List<StoredDocument> scan(Snapshot snapshot, int most) {
        List<StoredDocument> found = new ArrayList<>();
        Scan scan = new Scan(snapshot, plan(), stoppedAt);
        int bytes = 0;
        StoredDocument row = null;
        while (!exhausted && found.size() < most && bytes < MOST_BYTES) {
            row = nextMatch(scan);
            if (row == null) {
                exhausted = true;
            } else if (skipped < query.skip()) {
                skipped++;
            } else {
                found.add(row);
                bytes += row.bson().length;
                exhausted = ++returned == query.limit();
            }
        }
        stoppedAt = scan.entry();
        keysExamined += scan.keysExamined();
        return found;
    }

    private @Nullable StoredDocument nextMatch(Scan scan) {
        Plan chosen = plan();
        StoredDocument row;
        while ((row = scan.next()) != null) {
            documentsExamined++;
            if ((chosen.exact() || collection.matches(row.document(), query.filter()))
                    && (!chosen.arrays() || seen.add(scan.id()))) {
                return row;
            }
        }
        return null;
    }

    private Iterator<StoredDocument> sort(Snapshot snapshot) {
        Plan chosen = plan();
        SortedRows rows = new SortedRows(SortOrder.of(query.orderBy()), query.wanted());
        for (Plan branch : chosen.leaves().toList()) {
            Scan scan = new Scan(snapshot, branch, Key.EMPTY);
            StoredDocument row;
            while ((row = nextMatch(scan)) != null) {
                rows.add(row);
            }
            keysExamined += scan.keysExamined();
        }
        return rows.from(query.skip());
    }

    private List<StoredDocument> take(Iterator<StoredDocument> rows, int most) {
        List<StoredDocument> taken = new ArrayList<>();
        int bytes = 0;
        while (rows.hasNext() && taken.size() < most && bytes < MOST_BYTES) {
            StoredDocument row = rows.next();
            taken.add(row);
            bytes += row.bson().length;
            returned++;
        }
        exhausted = !rows.hasNext();
        return taken;
    }
}
