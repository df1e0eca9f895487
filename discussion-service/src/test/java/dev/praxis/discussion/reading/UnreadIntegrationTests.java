package dev.praxis.discussion.reading;

import static dev.praxis.discussion.reading.Rooms.follow;
import static dev.praxis.discussion.reading.Rooms.mine;
import static dev.praxis.discussion.reading.Rooms.read;
import static dev.praxis.discussion.reading.Rooms.replies;
import static dev.praxis.discussion.reading.Rooms.reply;
import static dev.praxis.discussion.reading.Rooms.setBack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DiscussionIntegrationTest
class UnreadIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    private Rooms rooms;

    @BeforeEach
    void found() {
        rooms = new Rooms(neighbourhood);
    }

    @Test
    void sumsUpWhatIsNew() {
        String opened = rooms.topic(rooms.omar, "Opened");
        replies(rooms.omar, opened, 3);
        read(rooms.nia, opened, 2);
        String fresh = rooms.topic(rooms.omar, "Fresh");

        JsonNode unread = rooms.unread(rooms.nia);

        assertThat(unread.at("/community/id").asString()).isEqualTo(rooms.community);
        assertThat(unread.at("/community/slug").asString()).isEqualTo("c-" + rooms.community);
        assertThat(unread.at("/community/name").asString()).isEqualTo("Community " + rooms.community);
        assertThat(numbers(unread)).containsExactly(2, 3, 0, 1);
        assertThat(unread.path("more").asBoolean()).isFalse();
        assertThat(unread.at("/topics/0/id").asString()).isEqualTo(fresh);
        assertThat(unread.at("/topics/1/id").asString()).isEqualTo(opened);
        assertThat(unread.at("/topics/1/title").asString()).isEqualTo("Opened");
        assertThat(unread.at("/topics/1/unread").asInt()).isEqualTo(2);
        assertThat(unread.at("/topics/1/firstUnread").asInt()).isEqualTo(3);
        assertThat(unread.at("/topics/1/level").asString()).isEqualTo("NORMAL");
    }

    @Test
    void knowsOnesOwnPostsAtOnce() {
        String topic = rooms.topic(rooms.nia, "Mine");

        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(0, 0, 0, 0);
        reply(rooms.omar, topic, "Yours");
        reply(rooms.nia, topic, "Mine again");
        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(0, 0, 0, 0);
        reply(rooms.omar, topic, "Yours again");
        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(1, 1, 0, 0);
    }

    @Test
    void countsMentionsAmongWhatIsUnread() {
        String topic = rooms.topic(rooms.omar, "Rota");
        String call = "Can [@Nia](/members/" + rooms.nia.id() + ") take it?";
        reply(rooms.omar, topic, call);
        reply(rooms.omar, topic, call);
        reply(rooms.omar, topic, "Nobody?");

        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(1, 4, 2, 1);
        read(rooms.nia, topic, 2);
        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(1, 2, 1, 0);
        assertThat(numbers(rooms.unread(rooms.leader))).containsExactly(1, 4, 0, 1);
    }

    @Test
    void leavesOutWhatIsMuted() {
        String topic = rooms.topic(rooms.omar, "Noise");
        follow(rooms.nia, topic, "MUTED");

        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(0, 0, 0, 0);
        follow(rooms.nia, topic, "NORMAL");
        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(1, 1, 0, 1);
    }

    @Test
    void leavesOutForumsThatOneMayNotRead() {
        rooms.topic(rooms.leader, "Budget", rooms.forum("Leaders", "LEADERS"));
        Person coLeader = neighbourhood.member(rooms.community, "LEADER");

        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(0, 0, 0, 0);
        assertThat(numbers(rooms.unread(coLeader))).containsExactly(1, 1, 0, 1);
    }

    @Test
    void catchesUpWithEverythingUpToNow() {
        String topic = rooms.topic(rooms.omar, "Old");
        replies(rooms.omar, topic, 3);
        rooms.topic(rooms.omar, "Older");

        int status = rooms.nia
                .api()
                .post("/communities/c-" + rooms.community + "/read", Map.of())
                .status();

        assertThat(status).isEqualTo(200);
        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(0, 0, 0, 0);
        assertThat(mine(rooms.nia, topic).path("readUpTo").asInt()).isEqualTo(4);
        replies(rooms.omar, topic, 2);
        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(1, 2, 0, 1);
        assertThat(rooms.unread(rooms.nia).at("/topics/0/firstUnread").asInt()).isEqualTo(5);
        assertThat(numbers(rooms.unread(rooms.leader))).containsExactly(2, 7, 0, 2);
    }

    @Test
    void countsATopicAgainThatWasSetBackAfterCatchingUp() {
        String topic = rooms.topic(rooms.omar, "Later");
        replies(rooms.omar, topic, 3);
        rooms.nia.api().post("/communities/" + rooms.community + "/read", Map.of());

        setBack(rooms.nia, topic, 2);

        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(1, 2, 0, 0);
        read(rooms.nia, topic, 4);
        assertThat(numbers(rooms.unread(rooms.nia))).containsExactly(0, 0, 0, 0);
    }

    @Test
    void bringsNothingOldToANewMember() {
        String topic = rooms.topic(rooms.omar, "Old");
        replies(rooms.omar, topic, 3);
        Person newcomer = neighbourhood.someone("Noor Newcomer");
        neighbourhood.join(rooms.community, newcomer, "MEMBER", Instant.now());

        assertThat(numbers(rooms.unread(newcomer))).containsExactly(0, 0, 0, 0);
        reply(rooms.omar, topic, "Welcome");
        assertThat(numbers(rooms.unread(newcomer))).containsExactly(1, 1, 0, 1);
        assertThat(mine(newcomer, topic).path("readUpTo").asInt()).isZero();
    }

    @Test
    void forgetsTheCommunityThatOneLeft() {
        rooms.topic(rooms.omar, "Going on");
        neighbourhood.leave(rooms.community, rooms.nia);

        assertThat(rooms.nia.api().get("/me/unread").body().path("items").isEmpty())
                .isTrue();
    }

    @Test
    void goesThroughCommunitiesInPages() {
        List<String> communities = new ArrayList<>(List.of(rooms.community));
        for (int i = 0; i < 4; i++) {
            String community = neighbourhood.community();
            neighbourhood.join(community, rooms.nia, "MEMBER");
            communities.add(community);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = rooms.nia
                    .api()
                    .get("/me/unread?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            page.path("items").forEach(item -> seen.add(item.at("/community/id").asString()));
            cursor = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(communities.stream().sorted().toList());
    }

    @Test
    void looksAtTheLatestTopicsOnly() {
        for (int i = 0; i <= Unreads.MOST_TOPICS; i++) {
            rooms.topic(rooms.omar, "Topic " + i);
        }

        JsonNode unread = rooms.unread(rooms.nia);

        assertThat(unread.path("more").asBoolean()).isTrue();
        assertThat(unread.path("unreadTopics").asInt()).isEqualTo(Unreads.MOST_TOPICS);
        assertThat(unread.path("topics").size()).isEqualTo(20);
        assertThat(unread.at("/topics/0/title").asString()).isEqualTo("Topic " + Unreads.MOST_TOPICS);
    }

    static List<Integer> numbers(JsonNode unread) {
        return List.of(
                unread.path("unreadTopics").asInt(),
                unread.path("unreadPosts").asInt(),
                unread.path("mentions").asInt(),
                unread.path("newTopics").asInt());
    }
}
