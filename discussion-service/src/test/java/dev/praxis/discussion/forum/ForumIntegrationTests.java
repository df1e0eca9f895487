package dev.praxis.discussion.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactFeed;
import dev.praxis.platform.test.FactProbe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiscussionIntegrationTest
class ForumIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    @Autowired
    private FactFeed feed;

    @Autowired
    private ForumKeeping keeping;

    private String community = "";
    private Person leader;
    private Person member;
    private Person stranger;

    @BeforeEach
    void found() {
        community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        member = neighbourhood.member(community, "MEMBER");
        stranger = neighbourhood.someone("Sam Stranger");
    }

    @Test
    void showsEachAudienceItsForums() {
        String open = open("Open", "EVERYONE").text("/id");
        String internal = open("Members", "MEMBERS").text("/id");
        String closed = open("Leaders", "LEADERS").text("/id");

        assertThat(names(leader)).containsExactly("Leaders", "Members", "Open");
        assertThat(names(member)).containsExactly("Members", "Open");
        assertThat(names(stranger)).containsExactly("Open");
        assertThat(stranger.api().get(path(open)).status()).isEqualTo(200);
        assertThat(stranger.api().get(path(internal)).problem()).isEqualTo("unknown-forum");
        assertThat(member.api().get(path(closed)).problem()).isEqualTo("unknown-forum");
        assertThat(member.api()
                        .patch(path(closed), Map.of("name", "Ours"), null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isForMembersUnlessToldOtherwise() {
        Answer opened = leader.api().post(path(), Map.of("name", "Ward"));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("/audience")).isEqualTo("MEMBERS");
        assertThat(opened.text("/description")).isEmpty();
        assertThat(facts.await("ForumOpened", opened.text("/id"))
                        .data()
                        .path("audience")
                        .asString())
                .isEqualTo("MEMBERS");
    }

    @Test
    void refusesANameThatIsTaken() {
        open("Ward", "MEMBERS");
        String other = open("Office", "MEMBERS").text("/id");

        Answer again = open("WARD", "EVERYONE");
        Answer renamed = leader.api().patch(path(other), Map.of("name", "ward"), null);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text("/errors/0/code")).isEqualTo("name-taken");
        assertThat(renamed.text("/errors/0/code")).isEqualTo("name-taken");
    }

    @Test
    void keepsTwoLeadersFromOverwritingEachOther() {
        Answer opened = open("Ward", "MEMBERS");
        String forum = opened.text("/id");
        Answer changed = leader.api().patch(path(forum), Map.of("description", "All of it"), opened.etag());

        Answer late = leader.api().patch(path(forum), Map.of("description", "Some of it"), opened.etag());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(late.problem()).isEqualTo("stale-revision");
    }

    @Test
    void takesNoNewTopicsOnceArchivedAndLetsTheOthersGoOn() {
        String forum = open("Ward", "MEMBERS").text("/id");
        String topic = start(forum, "Before").text("/id");
        String elsewhere =
                start(open("Office", "MEMBERS").text("/id"), "Elsewhere").text("/id");

        leader.api().patch(path(forum), Map.of("archived", true), null);

        assertThat(start(forum, "After").problem()).isEqualTo("forum-archived");
        assertThat(leader.api()
                        .patch("/topics/" + elsewhere, Map.of("forum", forum), null)
                        .problem())
                .isEqualTo("forum-archived");
        assertThat(member.api()
                        .post("/topics/" + topic + "/posts", Map.of("body", "Still here"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void hidesItsTopicsFromWhoIsNoLongerOfItsAudience() {
        String forum = open("Ward", "MEMBERS").text("/id");
        String topic = start(forum, "Ours").text("/id");
        assertThat(member.api().get("/topics/" + topic).status()).isEqualTo(200);

        leader.api().patch(path(forum), Map.of("audience", "LEADERS"), null);

        assertThat(member.api().get("/topics/" + topic).status()).isEqualTo(404);
        assertThat(member.api().get("/topics/" + topic + "/posts").status()).isEqualTo(404);
        assertThat(start(forum, "More").text("/errors/0/code")).isEqualTo("unknown-forum");
    }

    @Test
    void comesWithTheCommunity() {
        String founded = neighbourhood.community();
        Person someone = neighbourhood.member(founded, "MEMBER");
        String event = UUID.randomUUID().toString();

        tellFounded(event, founded);
        tellFounded(event, founded);

        await().untilAsserted(() -> assertThat(names(founded, someone)).containsExactly("General"));
        assertThat(facts.typesOf(founded)).containsExactly("ForumOpened");
    }

    @Test
    void leavesALeadersForumOfTheSameNameInItsPlace() {
        String general = open("General", "EVERYONE").text("/id");

        keeping.welcome(community, Instant.parse("2026-05-04T08:00:00Z"));

        assertThat(names(member)).containsExactly("General");
        assertThat(member.api().get(path(general)).text("/audience")).isEqualTo("EVERYONE");
    }

    private void tellFounded(String event, String founded) {
        feed.fact(
                event,
                "membership",
                "CommunityFounded",
                founded,
                1,
                Map.of("communityId", founded, "memberId", leader.id()));
    }

    private Answer open(String name, String audience) {
        return leader.api().post(path(), Map.of("name", name, "audience", audience));
    }

    private Answer start(String forum, String title) {
        return member.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forum, "title", title, "body", "Something"));
    }

    private List<String> names(Person reader) {
        return names(community, reader);
    }

    private static List<String> names(String of, Person reader) {
        Answer forums = reader.api().get("/communities/" + of + "/forums");
        return StreamSupport.stream(forums.body().path("items").spliterator(), false)
                .map(forum -> forum.path("name").asString())
                .toList();
    }

    private String path() {
        return "/communities/" + community + "/forums";
    }

    private String path(String forum) {
        return path() + "/" + forum;
    }
}
