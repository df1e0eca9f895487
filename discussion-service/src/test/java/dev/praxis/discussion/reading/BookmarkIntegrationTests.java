package dev.praxis.discussion.reading;

import static dev.praxis.discussion.reading.Rooms.mine;
import static dev.praxis.discussion.reading.Rooms.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@DiscussionIntegrationTest
class BookmarkIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private MongoOperations mongo;

    private Rooms rooms;
    private String topic = "";

    @BeforeEach
    void talk() {
        rooms = new Rooms(neighbourhood);
        topic = rooms.topic(rooms.nia, "Handover");
    }

    @Test
    void findsMarkedPostsAgain() {
        String first = reply(rooms.omar, topic, "Put **allergies** first.");
        String second = reply(rooms.omar, topic, "And sign it.");
        rooms.nia.api().put("/posts/" + first + "/bookmark", Map.of("note", "For the poster"));
        rooms.nia.api().put("/posts/" + second + "/bookmark", null);

        JsonNode items = rooms.nia.api().get("/me/bookmarks").body().path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.at("/0/post").asString()).isEqualTo(second);
        assertThat(items.at("/1/excerpt").asString()).isEqualTo("Put allergies first.");
        assertThat(items.at("/1/note").asString()).isEqualTo("For the poster");
        assertThat(items.at("/1/author/name").asString()).isEqualTo(rooms.omar.name());
        assertThat(items.at("/1/topic/title").asString()).isEqualTo("Handover");
        assertThat(items.at("/1/number").asInt()).isEqualTo(2);
        assertThat(mine(rooms.nia, topic).path("bookmarks").size()).isEqualTo(2);
        assertThat(rooms.omar.api().get("/me/bookmarks").body().path("items").isEmpty())
                .isTrue();
    }

    @Test
    void marksAPostOnceHoweverOftenItIsSaid() {
        String first = reply(rooms.omar, topic, "One");
        String second = reply(rooms.omar, topic, "Two");
        for (String post : List.of(first, second, first)) {
            assertThat(rooms.nia
                            .api()
                            .put("/posts/" + post + "/bookmark", Map.of("note", "n"))
                            .status())
                    .isEqualTo(204);
        }

        JsonNode items = rooms.nia.api().get("/me/bookmarks").body().path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.at("/0/post").asString()).isEqualTo(second);
    }

    @Test
    void takesMarksAway() {
        String post = reply(rooms.omar, topic, "One");
        rooms.nia.api().put("/posts/" + post + "/bookmark", null);

        assertThat(rooms.nia.api().delete("/posts/" + post + "/bookmark").status())
                .isEqualTo(204);
        assertThat(rooms.nia.api().delete("/posts/" + post + "/bookmark").status())
                .isEqualTo(204);
        assertThat(rooms.nia.api().get("/me/bookmarks").body().path("items").isEmpty())
                .isTrue();
    }

    @Test
    void showsNothingOfPostsThatTheMemberMayNotReadAnyMore() {
        String gone = reply(rooms.omar, topic, "Secret one");
        String left = reply(rooms.omar, topic, "Secret two");
        rooms.nia.api().put("/posts/" + gone + "/bookmark", null);
        rooms.nia.api().put("/posts/" + left + "/bookmark", null);

        rooms.omar.api().delete("/posts/" + gone);
        JsonNode withdrawn = rooms.nia.api().get("/me/bookmarks").body();
        neighbourhood.leave(rooms.community, rooms.nia);
        JsonNode afterLeaving = rooms.nia.api().get("/me/bookmarks").body();

        assertThat(withdrawn.toString()).contains("Secret two").doesNotContain("Secret one");
        assertThat(afterLeaving.path("items").size()).isEqualTo(2);
        assertThat(afterLeaving.toString()).doesNotContain("Secret", "Handover", rooms.omar.name());
    }

    @Test
    void refusesMarksOnPostsThatAreNotRead() {
        String hidden = rooms.topic(rooms.leader, "Budget", rooms.forum("Leaders", "LEADERS"));
        String post = reply(rooms.leader, hidden, "Money");
        String withdrawn = reply(rooms.omar, topic, "Never mind");
        rooms.omar.api().delete("/posts/" + withdrawn);

        assertThat(rooms.nia.api().put("/posts/" + post + "/bookmark", null).problem())
                .isEqualTo("unknown-post");
        assertThat(rooms.nia
                        .api()
                        .put("/posts/" + withdrawn + "/bookmark", null)
                        .problem())
                .isEqualTo("post-removed");
        assertThat(rooms.nia
                        .api()
                        .put("/posts/" + withdrawn + "/bookmark", Map.of("note", "x".repeat(201)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void turnsPages() {
        List<String> marked = IntStream.range(0, 7)
                .mapToObj(i -> reply(rooms.omar, topic, "Post " + i))
                .toList();
        marked.forEach(post -> rooms.nia.api().put("/posts/" + post + "/bookmark", null));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = rooms.nia
                    .api()
                    .get("/me/bookmarks?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            page.path("items").forEach(item -> seen.add(item.path("post").asString()));
            cursor = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(marked.reversed());
        assertThat(rooms.nia.api().get("/me/bookmarks?cursor=bm90LW1pbmU").status())
                .isEqualTo(400);
    }

    @Test
    void keepsAThousandAtTheMost() {
        for (int i = 0; i < Bookmarks.MOST; i++) {
            mongo.insert(new Bookmark(
                    Bookmark.idOf(rooms.nia.id(), "p" + i), rooms.nia.id(), "p" + i, "t", null, Instant.now()));
        }
        String post = reply(rooms.omar, topic, "One too many");

        assertThat(rooms.nia.api().put("/posts/" + post + "/bookmark", null).problem())
                .isEqualTo("too-many-bookmarks");
    }
}
