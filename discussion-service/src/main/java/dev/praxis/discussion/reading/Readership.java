package dev.praxis.discussion.reading;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who reads a topic, as far as it is published. Its id is {@code <topicId>.readers}, since the topic's own facts are numbered
 * by themselves.
 *
 * <p>It knows whom it told of last: where a crash came before the readings were marked, or another instance is about to mark
 * them, they are not told of again.
 */
@Document("readerships")
class Readership extends Aggregate {

    /** How many readers it tells of at once. */
    static final int MOST = 100;

    /** How many facts may wait for Kafka; what comes later waits in the readings, where it takes no more room. */
    private static final int MOST_WAITING = 20;

    private final String communityId;
    private final String topicId;
    private List<Told> last = List.of();

    Readership(String id, String communityId, String topicId) {
        super(id);
        this.communityId = communityId;
        this.topicId = topicId;
    }

    /** What was told of a member last. */
    record Told(String memberId, int upTo, @Nullable Level level) {}

    static String idOf(String topicId) {
        return topicId + ".readers";
    }

    static Readership of(String topicId, String communityId) {
        return new Readership(idOf(topicId), communityId, topicId);
    }

    /** Whether so much waits for Kafka that no more should be added. */
    boolean isFull() {
        return outbox().size() >= MOST_WAITING;
    }

    /**
     * Tells of those among some readings of which there is news.
     *
     * @return whether there is any
     */
    boolean tell(List<Reading> readings, Instant now) {
        if (readings.size() > MOST) {
            throw new IllegalArgumentException(readings.size() + " readings at once");
        }
        long before = sequence();
        Map<String, Told> known = last.stream().collect(Collectors.toMap(Told::memberId, Function.identity()));
        List<ReadingFact.Reader> readers = new ArrayList<>();
        for (Reading reading : readings) {
            Told told = known.get(reading.memberId());
            int from = told == null ? reading.told() : Math.max(told.upTo(), reading.told());
            if (reading.upTo() > from) {
                readers.add(new ReadingFact.Reader(reading.memberId(), from, reading.upTo()));
            }
            tellLevel(reading, told == null || told.level() == null ? reading.toldLevel() : told.level());
        }
        if (!readers.isEmpty()) {
            record(new ReadingFact.TopicRead(communityId, topicId, readers), Act.ofPlatform(now));
        }
        boolean news = sequence() > before;
        if (news) {
            last = readings.stream()
                    .map(reading -> new Told(reading.memberId(), reading.upTo(), reading.level()))
                    .toList();
        }
        return news;
    }

    private void tellLevel(Reading reading, @Nullable Level told) {
        Level level = reading.level();
        if (level != null && level != told) {
            Instant at = Objects.requireNonNull(reading.levelAt());
            record(
                    new ReadingFact.TopicFollowed(communityId, topicId, reading.memberId(), level),
                    Act.of(reading.memberId(), at));
        }
    }

    @Override
    public String communityId() {
        return communityId;
    }
}
