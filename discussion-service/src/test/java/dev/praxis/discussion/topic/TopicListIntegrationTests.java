package dev.praxis.discussion.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.Api.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiscussionIntegrationTest
class TopicListIntegrationTests {

    private static final Instant TIME = Instant.parse("2026-05-04T08:00:00Z");

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Topics topics;

    private String community = "";
    private String ward = "";
    private String office = "";
    private Person leader;
    private Person member;

    @BeforeEach
    void openForums() {
        community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        member = neighbourhood.member(community, "MEMBER");
        ward = forum("Ward", "MEMBERS");
        office = forum("Office", "EVERYONE");
    }

    @Test
    void beginsWithPinnedOnesThenTheLatest() {
        String first = start(ward, "First", "DISCUSSION");
        String second = start(ward, "Second", "DISCUSSION");
        String third = start(office, "Third", "DISCUSSION");
        member.api().post("/topics/" + first + "/posts", Map.of("body", "Up"));
        leader.api().patch("/topics/" + second, Map.of("pinned", true), null);
        member.api().post("/topics/" + second + "/posts", Map.of("body", "A pinned one keeps its place"));

        assertThat(ids(member, "")).containsExactly(second, first, third);
        assertThat(ids(member, "?sort=newest")).containsExactly(third, second, first);

        leader.api().patch("/topics/" + second, Map.of("pinned", false), null);
        member.api().post("/topics/" + third + "/posts", Map.of("body", "Up"));

        assertThat(ids(member, "?sort=latest")).containsExactly(third, second, first);
    }

    @Test
    void hasFivePinnedTopicsInAForumAtMost() {
        List<String> pinned = new ArrayList<>();
        for (int i = 0; i < Topic.MOST_PINNED; i++) {
            pinned.add(start(ward, "Pinned " + i, "DISCUSSION"));
            assertThat(pin(pinned.getLast()).status()).isEqualTo(200);
        }
        String another = start(ward, "Another", "DISCUSSION");
        String elsewhere = start(office, "Elsewhere", "DISCUSSION");
        pin(elsewhere);

        assertThat(pin(another).problem()).isEqualTo("too-many-pinned");
        assertThat(leader.api()
                        .patch("/topics/" + elsewhere, Map.of("forum", ward), null)
                        .problem())
                .isEqualTo("too-many-pinned");
        assertThat(leader.api()
                        .patch("/topics/" + pinned.getFirst(), Map.of("title", "Still pinned"), null)
                        .status())
                .isEqualTo(200);

        leader.api().patch("/topics/" + pinned.getFirst(), Map.of("pinned", false), null);

        assertThat(pin(another).status()).isEqualTo(200);
    }

    @Test
    void findsByForumKindStatusAndTag() {
        String question = start(ward, "Question", "QUESTION", "Nights", "handover");
        String idea = start(ward, "Idea", "IDEA", "nights");
        String done = start(office, "Done", "IDEA", "handover");
        String talk = start(office, "Talk", "DISCUSSION", "nights");
        leader.api().patch("/topics/" + done, Map.of("status", "DONE", "outcome", "We did."), null);

        assertThat(ids(member, "?forum=" + ward)).containsExactly(idea, question);
        assertThat(ids(member, "?kind=IDEA")).containsExactly(done, idea);
        assertThat(ids(member, "?kind=IDEA&status=PROPOSED")).containsExactly(idea);
        assertThat(ids(member, "?status=DONE")).containsExactly(done);
        assertThat(ids(member, "?status=OPEN")).containsExactly(talk, question);
        assertThat(ids(member, "?tag=NIGHTS")).containsExactly(talk, idea, question);
        assertThat(ids(member, "?tag=nights&kind=IDEA")).containsExactly(idea);
        assertThat(ids(member, "?tag=nights&forum=" + ward + "&sort=newest")).containsExactly(idea, question);
        assertThat(ids(member, "?tag=handover&forum=" + ward + "&kind=QUESTION&status=OPEN"))
                .containsExactly(question);
        assertThat(ids(member, "?tag=unheard-of")).isEmpty();
    }

    @Test
    void queuesQuestionsWithoutAnAcceptedAnswer() {
        String early = start(ward, "Early", "QUESTION", "nights");
        String late = start(office, "Late", "QUESTION");
        start(ward, "Idea", "IDEA");
        String answered = start(ward, "Answered", "QUESTION");
        Topic question = topics.get(answered);
        question.accept("p", 2, leader.id(), Act.of(member.id(), TIME));
        topics.save(question);

        assertThat(ids(member, "?sort=unanswered")).containsExactly(late, early);
        assertThat(ids(member, "?sort=unanswered&forum=" + office)).containsExactly(late);
        assertThat(ids(member, "?sort=unanswered&tag=nights")).containsExactly(early);
    }

    @Test
    void refusesWhatExcludesEachOther() {
        assertThat(list(member, "?sort=unanswered&kind=IDEA").text("/errors/0/field"))
                .isEqualTo("kind");
        assertThat(list(member, "?sort=unanswered&status=DONE").text("/errors/0/field"))
                .isEqualTo("status");
        assertThat(list(member, "?kind=IDEA&status=CLOSED").text("/errors/0/code"))
                .isEqualTo("status-not-of-kind");
        assertThat(list(member, "?sort=best").text("/errors/0/field")).isEqualTo("sort");
        assertThat(list(member, "?cursor=" + "x".repeat(8)).text("/errors/0/code"))
                .isEqualTo("unknown-cursor");
    }

    @Test
    void neverShowsTopicsOfHiddenForums() {
        String closed = forum("Leaders", "LEADERS");
        String secret = start(leader, closed, "Secret", "QUESTION", "nights");
        String internal = start(ward, "Internal", "QUESTION", "nights");
        String open = start(office, "Open", "QUESTION", "nights");
        Person stranger = neighbourhood.someone("Sam Stranger");

        for (String query :
                List.of("?", "?sort=newest", "?sort=unanswered", "?tag=nights", "?kind=QUESTION", "?status=OPEN")) {
            assertThat(ids(leader, query)).as(query).containsExactly(open, internal, secret);
            assertThat(ids(member, query)).as(query).containsExactly(open, internal);
            assertThat(ids(stranger, query)).as(query).containsExactly(open);
        }
        assertThat(list(stranger, "?forum=" + ward).text("/errors/0/code")).isEqualTo("unknown-forum");
        assertThat(list(member, "?forum=" + closed).text("/errors/0/code")).isEqualTo("unknown-forum");

        leader.api().patch("/communities/" + community + "/forums/" + office, Map.of("audience", "LEADERS"), null);

        assertThat(ids(stranger, "?")).isEmpty();
    }

    @Test
    void seesEachTopicOnceWhilePagingByStart() {
        List<String> all = many(130);

        List<String> seen = walk("?sort=newest&limit=20", page -> talkIn(all, page));

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void seesNoTopicTwiceWhilePagingByLatestAndFindsThoseThatRoseAtTheTop() {
        List<String> all = many(130);
        Set<String> rose = new HashSet<>();

        List<String> seen = walk("?limit=20", page -> rose.addAll(talkIn(all, page)));
        List<String> top = ids(member, "?limit=100");

        assertThat(seen).doesNotHaveDuplicates();
        Set<String> together = new HashSet<>(seen);
        assertThat(top.subList(0, rose.size())).containsExactlyInAnyOrderElementsOf(rose);
        together.addAll(rose);
        assertThat(together).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void seesEachTopicOnceWherePinnedAndOthersShareATime() {
        List<String> all = many(45);
        all.subList(0, 5).forEach(this::pin);

        List<String> seen = walk("?limit=3", page -> {});

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen.subList(0, 5)).containsExactlyInAnyOrderElementsOf(all.subList(0, 5));
    }

    /** Topics of which ten each were started in the same millisecond. */
    private List<String> many(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = community + "-" + (i * 7) % count;
            Instant at = TIME.plusSeconds(i / 10);
            Topic topic = Topic.start(
                    id,
                    community,
                    i % 2 == 0 ? ward : office,
                    TopicKind.DISCUSSION,
                    "Topic " + i,
                    List.of(),
                    new Opening(id + "-first", "Go", List.of()),
                    Act.of(member.id(), at));
            topics.insert(topic);
            topics.advance(id, 1, at, member.id());
            ids.add(id);
        }
        return ids;
    }

    private List<String> walk(String query, Consumer<Integer> betweenPages) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 60; page++) {
            Answer answer = list(member, query + cursor);
            seen.addAll(ids(answer));
            if (answer.body().path("next").isNull()) {
                return seen;
            }
            cursor = "&cursor=" + answer.text("/next");
            betweenPages.accept(page);
        }
        throw new AssertionError("There is no end to it");
    }

    /** Posts in three topics, of which some were seen and some were not. */
    private List<String> talkIn(List<String> all, int page) {
        List<String> some = List.of(all.get(page), all.get(60 + page), all.get(110 + page));
        some.forEach(topic -> topics.advance(topic, 2 + page, Instant.now(), member.id()));
        return some;
    }

    private Answer pin(String topic) {
        return leader.api().patch("/topics/" + topic, Map.of("pinned", true), null);
    }

    private String forum(String name, String audience) {
        return leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", name, "audience", audience))
                .text("/id");
    }

    private String start(String forum, String title, String kind, String... tags) {
        return start(member, forum, title, kind, tags);
    }

    private String start(Person author, String forum, String title, String kind, String... tags) {
        Map<String, Object> topic = new HashMap<>(Map.of("forum", forum, "title", title, "kind", kind, "body", "Go"));
        topic.put("tags", List.of(tags));
        return author.api().post("/communities/" + community + "/topics", topic).text("/id");
    }

    private Answer list(Person reader, String query) {
        return reader.api().get("/communities/" + community + "/topics" + query);
    }

    private List<String> ids(Person reader, String query) {
        return ids(list(reader, query));
    }

    private static List<String> ids(Answer list) {
        assertThat(list.status()).as("%s", list.body()).isEqualTo(200);
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .map(topic -> topic.path("id").asString())
                .toList();
    }
}
