package dev.praxis.discussion.topic;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.QueryPlans;
import dev.praxis.platform.paging.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every query of forums, topics and posts walks along an index in the order that is asked for, whatever is combined. */
@DiscussionIntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class TopicQueryIntegrationTests {

    private static final String COMMUNITY = "indexed-community";
    private static final String FORUM = COMMUNITY + "-forum-0";
    private static final List<TopicKind> KINDS = List.of(TopicKind.values());
    /** So many that no selection is so small that the store would rather sort it. */
    private static final int TOPICS = 8_000;

    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");

    @Autowired
    private MongoOperations mongo;

    /** A query of a collection. */
    record Asked(
            String name,
            String collection,
            Bson filter,
            @Nullable Bson sort) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void fill() {
        mongo.insert(IntStream.range(0, TOPICS).mapToObj(this::topic).toList(), "topics");
    }

    private Document topic(int i) {
        TopicKind kind = KINDS.get(i % KINDS.size());
        TopicStatus status = kind == TopicKind.QUESTION && i / 20 % 2 == 0 ? TopicStatus.ANSWERED : kind.first();
        Instant at = START.plusSeconds(i);
        return new Document("_id", COMMUNITY + "-" + i)
                .append("communityId", COMMUNITY + (i % 3 == 0 ? "-other" : ""))
                .append("forumId", COMMUNITY + "-forum-" + i % 4)
                .append("kind", kind.name())
                .append("status", status.name())
                .append("tags", i % 7 == 0 ? List.of("nights", "tag-" + i % 5) : List.of("tag-" + i % 5))
                .append("createdAt", Date.from(at))
                .append("rank", at.toEpochMilli());
    }

    static Stream<Asked> lists() {
        List<Asked> all = new ArrayList<>();
        for (TopicOrder order : TopicOrder.values()) {
            for (String forum : new @Nullable String[] {null, FORUM}) {
                for (TopicKind kind : kinds(order)) {
                    for (TopicStatus status : statuses(order, kind)) {
                        for (String tag : new @Nullable String[] {null, "nights"}) {
                            for (List<String> hidden : List.of(List.<String>of(), List.of(COMMUNITY + "-forum-3"))) {
                                for (boolean next : new boolean[] {false, true}) {
                                    all.add(list(TopicFilter.of(forum, kind, status, tag, order), hidden, next));
                                }
                            }
                        }
                    }
                }
            }
        }
        return all.stream();
    }

    private static Collection<@Nullable TopicKind> kinds(TopicOrder order) {
        List<@Nullable TopicKind> kinds = new ArrayList<>();
        kinds.add(null);
        kinds.addAll(order == TopicOrder.UNANSWERED ? List.of() : KINDS);
        return kinds;
    }

    private static Collection<@Nullable TopicStatus> statuses(TopicOrder order, @Nullable TopicKind kind) {
        List<@Nullable TopicStatus> statuses = new ArrayList<>();
        statuses.add(null);
        if (order != TopicOrder.UNANSWERED) {
            Stream.of(TopicStatus.values())
                    .filter(status -> kind == null || kind.canStandAt(status))
                    .forEach(statuses::add);
        }
        return statuses;
    }

    private static Asked list(TopicFilter filter, List<String> hidden, boolean next) {
        Instant middle = START.plusSeconds(TOPICS / 2);
        Cursor after =
                next ? new Cursor(List.of(Long.toString(middle.toEpochMilli()), COMMUNITY + "-" + TOPICS / 2)) : null;
        TopicQuery query = TopicQuery.of(filter, COMMUNITY, hidden, after);
        return new Asked(
                filter + (hidden.isEmpty() ? "" : " some hidden") + (next ? " next page" : ""),
                "topics",
                query.filter(),
                query.sort());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void listsTopicsInTheOrderOfAnIndex(Asked asked) {
        new QueryPlans(mongo).assertInOrderOfAnIndex(asked.name(), asked.collection(), asked.filter(), asked.sort());
    }

    static Stream<Asked> others() {
        return Stream.of(
                new Asked("topic", "topics", Filters.eq("_id", COMMUNITY + "-1"), null),
                new Asked(
                        "topics by ids",
                        "topics",
                        Filters.and(Filters.in("_id", COMMUNITY + "-1", COMMUNITY + "-2"), Filters.ne("ended", true)),
                        null),
                new Asked("pinned", "topics", Topics.pinnedIn(FORUM), Sorts.descending("rank", "_id")),
                new Asked(
                        "unopened",
                        "topics",
                        Filters.lt("openingSince", Date.from(START)),
                        Sorts.ascending("openingSince")),
                new Asked("waiting", "topics", Topics.waitingSince(START), Sorts.ascending("waitingSince")),
                new Asked(
                        "noting a post",
                        "topics",
                        Filters.and(Filters.eq("_id", COMMUNITY + "-1"), Filters.lt("lastNumber", 5)),
                        null),
                new Asked("post", "posts", Filters.eq("_id", "p"), null),
                new Asked(
                        "posts of a topic",
                        "posts",
                        Filters.and(Filters.eq("topicId", "t"), Filters.gt("number", 20)),
                        Sorts.ascending("number")),
                new Asked("last post", "posts", Filters.eq("topicId", "t"), Sorts.descending("number")),
                new Asked(
                        "post of a topic",
                        "posts",
                        Filters.and(Filters.eq("_id", "p"), Filters.eq("topicId", "t")),
                        null),
                new Asked("forums", "forums", Filters.eq("communityId", COMMUNITY), Sorts.ascending("nameKey")),
                new Asked("forum", "forums", Filters.eq("_id", FORUM), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void findsEverythingElseByAnIndex(Asked asked) {
        new QueryPlans(mongo).assertInOrderOfAnIndex(asked.name(), asked.collection(), asked.filter(), asked.sort());
    }
}
