package dev.praxis.discussion.history;

import static dev.praxis.discussion.Conversation.reply;
import static dev.praxis.discussion.Conversation.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.Conversation;
import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.discussion.QueryPlans;
import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.test.Api.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@DiscussionIntegrationTest
class HistoryIntegrationTests {

    private static final Instant TIME = Instant.parse("2026-05-04T08:00:00Z");

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private TopicHistory history;

    @Autowired
    private MongoOperations mongo;

    private Person leader;
    private Person member;
    private Conversation ward;
    private Conversation office;
    private String topic = "";

    @BeforeEach
    void talk() {
        String community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        member = neighbourhood.member(community, "MEMBER");
        ward = Conversation.in(community, leader, "Ward", "MEMBERS");
        office = Conversation.in(community, leader, "Office", "MEMBERS");
        topic = ward.start(member, "QUESTION", "Handover");
    }

    @Test
    void tellsWhatHappenedToATopicAndWhoDidIt() {
        change(member, Map.of("title", "Handover at night"));
        change(leader, Map.of("title", "Handover by night", "tags", List.of("nights")));
        change(leader, Map.of("locked", true));
        change(leader, Map.of("pinned", true));
        change(leader, Map.of("forum", office.forum()));
        String answer = reply(leader, topic, "So");
        leader.api().put("/topics/" + topic + "/answer", Map.of("post", answer));
        leader.api().delete("/topics/" + topic + "/answer");

        await().untilAsserted(() -> assertThat(texts(of(topic), "/what"))
                .containsExactly(
                        "ANSWER_WITHDRAWN",
                        "ANSWER_ACCEPTED",
                        "MOVED",
                        "PINNED",
                        "LOCKED",
                        "TAGGED",
                        "RETITLED",
                        "RETITLED",
                        "STARTED"));

        Answer entries = of(topic);
        assertThat(texts(entries, "/by/id").subList(0, 7)).containsOnly(leader.id());
        assertThat(entries.text("/items/8/by/name")).isEqualTo(member.name());
        assertThat(entries.text("/items/7/from")).isEqualTo("Handover");
        assertThat(entries.text("/items/7/to")).isEqualTo("Handover at night");
        assertThat(entries.text("/items/6/to")).isEqualTo("Handover by night");
        assertThat(entries.text("/items/5/tags/0")).isEqualTo("nights");
        assertThat(entries.text("/items/2/from")).isEqualTo(ward.forum());
        assertThat(entries.text("/items/2/to")).isEqualTo(office.forum());
        assertThat(entries.text("/items/1/to")).isEqualTo(answer);
    }

    @Test
    void tellsBothTopicsOfSplitsAndMerges() {
        String post = reply(member, topic, "Something else");
        String fresh = leader.api()
                .post("/topics/" + topic + "/split", Map.of("posts", List.of(post), "title", "Else"))
                .text("/id");

        await().untilAsserted(() -> assertThat(texts(of(topic), "/what")).containsExactly("SPLIT", "STARTED"));
        await().untilAsserted(() -> assertThat(texts(of(fresh), "/what")).contains("SPLIT_OFF", "STARTED"));

        leader.api().post("/topics/" + fresh + "/merge", Map.of("into", topic));

        await().untilAsserted(() -> assertThat(of(topic).text("/items/0/what")).isEqualTo("MERGED"));
        await().untilAsserted(() -> assertThat(of(fresh).text("/items/0/what")).isEqualTo("MERGED_INTO"));
        assertThat(of(topic).text("/items/0/from")).isEqualTo(fresh);
        assertThat(of(fresh).text("/items/0/to")).isEqualTo(topic);
    }

    @Test
    void comesInPagesAlsoWhereSeveralThingsHappenedAtOnce() {
        IntStream.range(0, 30).forEach(i -> history.keep(entry(topic, i, TIME.plusSeconds(i / 4))));
        await().untilAsserted(() -> assertThat(texts(of(topic), "/what")).contains("STARTED"));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = member.api().get("/topics/" + topic + "/history?limit=7" + cursor);
            seen.addAll(texts(page, "/to"));
            cursor = page.body().path("next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(31).doesNotHaveDuplicates();
        assertThat(member.api().get("/topics/" + topic + "/history?cursor=eA").text("/errors/0/code"))
                .isEqualTo("unknown-cursor");
    }

    @Test
    void keepsTheSameEntryOnceAndTheLatestOnesOnly() {
        String other = UUID.randomUUID().toString();
        IntStream.range(0, TopicHistory.MOST + 20).forEach(i -> history.keep(entry(other, i, TIME.plusSeconds(i))));
        history.keep(entry(other, 7, TIME.plusSeconds(7)));

        history.trim(other);

        List<Entry> kept = history.of(other, null, 1_000);
        assertThat(kept).hasSize(TopicHistory.MOST);
        assertThat(kept.getFirst().to()).isEqualTo("" + (TopicHistory.MOST + 19));
    }

    @Test
    void isReadAlongAnIndex() {
        QueryPlans plans = new QueryPlans(mongo);
        Cursor after = new Cursor(List.of("" + TIME.toEpochMilli(), "x"));

        plans.assertInOrderOfAnIndex(
                "first page", "topic-history", TopicHistory.filter(topic, null), TopicHistory.newestFirst());
        plans.assertInOrderOfAnIndex(
                "next page", "topic-history", TopicHistory.filter(topic, after), TopicHistory.newestFirst());
    }

    private static Entry entry(String topicId, int i, Instant at) {
        return new Entry(topicId + ".made-up." + i, topicId, at, null, Happening.TAGGED, null, "" + i, List.of());
    }

    private void change(Person who, Map<String, Object> change) {
        assertThat(who.api().patch("/topics/" + topic, change, null).status()).isEqualTo(200);
    }

    private Answer of(String id) {
        return member.api().get("/topics/" + id + "/history");
    }
}
