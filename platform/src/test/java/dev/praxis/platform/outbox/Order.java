package dev.praxis.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.test.PublishedRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** What readers may rely on: all facts of each aggregate, in order, without gaps; repeats carry the same id. */
final class Order {

    private Order() {}

    static void assertComplete(List<PublishedRecord> records, Map<String, Long> expected) {
        Map<String, List<Long>> firsts = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (PublishedRecord record : records) {
            if (expected.containsKey(record.key()) && ids.add(record.id())) {
                firsts.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(record.sequence());
            }
        }
        assertThat(firsts.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(firsts)
                .allSatisfy((key, sequences) -> assertThat(sequences)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, expected.getOrDefault(key, 0L))
                                .boxed()
                                .toList()));
    }

    /** How many different facts of some aggregates were read. */
    static long distinct(List<PublishedRecord> records, Set<String> keys) {
        return records.stream()
                .filter(record -> keys.contains(record.key()))
                .map(PublishedRecord::id)
                .distinct()
                .count();
    }
}
