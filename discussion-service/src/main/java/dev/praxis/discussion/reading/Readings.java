package dev.praxis.discussion.reading;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/**
 * All readings. Each change is one atomic write, so that devices and instances need not know of each other.
 *
 * <p>What is to be published is marked in the same write: {@code due} is set then, and goes once it was ({@link
 * UntoldReadings}).
 */
@Repository
class Readings {

    private static final int TRIES = 20;

    /** How many ids one query asks for. */
    private static final int CHUNK = 500;

    private final MongoOperations mongo;

    Readings(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** One member at one topic. */
    record Place(String topicId, String memberId, String communityId) {

        String id() {
            return Reading.idOf(topicId, memberId);
        }
    }

    /**
     * Moves a position forwards; one that is there already or beyond stays.
     *
     * @param whole whether that is all there is to read
     * @param due when it is to be published
     */
    Reading advance(Place place, int upTo, boolean whole, Instant due) {
        List<Bson> news = news(place);
        news.add(Updates.set("upTo", upTo));
        news.add(Updates.min("due", Date.from(due)));
        if (whole) {
            news.add(Updates.unset("setBack"));
            news.add(Updates.unset("setBackAt"));
        }
        Bson behind = Filters.and(Filters.eq("_id", place.id()), Filters.lt("upTo", upTo));
        for (int i = 0; i < TRIES; i++) {
            Optional<Reading> advanced = upsert(behind, news);
            Reading now = advanced.orElseGet(() -> find(place.id()).orElse(null));
            if (now != null && now.upTo() >= upTo) {
                return now;
            }
        }
        throw busy();
    }

    /**
     * Sets a position anywhere, so that what is behind it is unread.
     *
     * @param whole whether nothing is behind it
     */
    Reading setBack(Place place, int upTo, boolean whole, Instant now) {
        List<Bson> news = news(place);
        news.add(Updates.set("upTo", upTo));
        news.add(whole ? Updates.unset("setBack") : Updates.set("setBack", place.memberId()));
        news.add(whole ? Updates.unset("setBackAt") : Updates.set("setBackAt", Date.from(now)));
        return change(place, news);
    }

    /** Notes the level that a member chose. */
    Reading choose(Place place, Level level, Instant now, Instant due) {
        List<Bson> news = news(place);
        news.add(Updates.set("level", level.name()));
        news.add(Updates.set("levelAt", Date.from(now)));
        news.add(Updates.setOnInsert("upTo", 0));
        news.add(Updates.min("due", Date.from(due)));
        return change(place, news);
    }

    /** Notes that a member wrote a post and so has read up to it, unless the member set the position back later. */
    void wrote(Place place, int number, Instant at) {
        List<Bson> news = news(place);
        news.add(Updates.set("upTo", number));
        news.add(Updates.set("wrote", true));
        Bson behind = Filters.and(
                Filters.eq("_id", place.id()),
                Filters.lt("upTo", number),
                Filters.not(Filters.gte("setBackAt", Date.from(at))));
        for (int i = 0; i < TRIES; i++) {
            if (upsert(behind, news).isPresent()) {
                return;
            }
            if (readings()
                            .updateOne(Filters.eq("_id", place.id()), Updates.set("wrote", true))
                            .getMatchedCount()
                    == 1) {
                // It is there: beyond the post, or set back on purpose, unless it was made this moment.
                Reading now = find(place.id()).orElse(null);
                if (now != null && (now.upTo() >= number || isAtOrAfter(now.setBackAt(), at))) {
                    return;
                }
            }
        }
        throw busy();
    }

    private static boolean isAtOrAfter(@Nullable Instant one, Instant other) {
        return one != null && !one.isBefore(other);
    }

    private static List<Bson> news(Place place) {
        return new ArrayList<>(List.of(
                Updates.set("topicId", place.topicId()),
                Updates.set("memberId", place.memberId()),
                Updates.set("communityId", place.communityId()),
                Updates.inc("version", 1L)));
    }

    private Reading change(Place place, List<Bson> news) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Reading> changed = upsert(Filters.eq("_id", place.id()), news);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        throw busy();
    }

    /** The changed or new reading; empty where there is one that the filter does not take, or that was made this moment. */
    private Optional<Reading> upsert(Bson filter, List<Bson> news) {
        try {
            Document changed = readings()
                    .findOneAndUpdate(
                            filter,
                            Updates.combine(news),
                            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return Optional.ofNullable(changed).map(Reading::of);
        } catch (MongoException e) {
            DuplicateKey.require(e);
            return Optional.empty();
        }
    }

    private static Refusal busy() {
        return Refusal.unavailable("busy", "Too many are changing this at once. Try again.", 1);
    }

    Optional<Reading> find(String id) {
        return Optional.ofNullable(readings().find(Filters.eq("_id", id)).first())
                .map(Reading::of);
    }

    /** A member's readings by their topics; those that there are none of are absent. */
    Map<String, Reading> of(String memberId, List<String> topicIds) {
        Map<String, Reading> found = HashMap.newHashMap(topicIds.size());
        for (int from = 0; from < topicIds.size(); from += CHUNK) {
            List<String> ids = topicIds.subList(from, Math.min(from + CHUNK, topicIds.size())).stream()
                    .map(topic -> Reading.idOf(topic, memberId))
                    .toList();
            for (Document document : readings().find(Filters.in("_id", ids))) {
                Reading reading = Reading.of(document);
                found.put(reading.topicId(), reading);
            }
        }
        return found;
    }

    /** The topics in which a member set the position back. */
    List<String> setBackBy(String memberId, int limit) {
        return readings()
                .find(Filters.eq("setBack", memberId))
                .projection(Projections.include("topicId"))
                .limit(limit)
                .map(document -> document.getString("topicId"))
                .into(new ArrayList<>());
    }

    /** Deletes all readings of a member. */
    void forget(String memberId) {
        readings().deleteMany(Filters.eq("memberId", memberId));
    }

    private MongoCollection<Document> readings() {
        return mongo.getCollection("readings");
    }
}
