package dev.praxis.discussion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.QueryProbe;
import dev.praxis.discussion.QueryProbe.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Whatever is asked of the store for reading is answered by an index. */
@DiscussionIntegrationTest
class ReadingIndexIntegrationTests {

    private static final Set<String> COLLECTIONS =
            Set.of("readings", "catch-ups", "bookmarks", "readerships", "topics", "posts", "forums", "memberships");

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private QueryProbe probe;

    @Autowired
    private Telling telling;

    @Autowired
    private Readings readings;

    @Autowired
    private CatchUps catchUps;

    @Autowired
    private Bookmarks bookmarks;

    private Rooms rooms;
    private String topic = "";
    private String post = "";

    @BeforeEach
    void talk() {
        rooms = new Rooms(neighbourhood);
        topic = rooms.topic(rooms.omar, "Handover");
        Rooms.replies(rooms.omar, topic, 3);
        post = Rooms.reply(rooms.omar, topic, "Ask [@Nia](/members/" + rooms.nia.id() + ")");
        rooms.nia.api().post("/communities/" + rooms.community + "/read", Map.of());
        Rooms.replies(rooms.omar, topic, 3);
    }

    @Test
    void findsWhatIsUnread() {
        Rooms.setBack(rooms.nia, topic, 1);

        List<Plan> plans = plansOf(() -> rooms.nia.api().get("/me/unread"));

        assertThat(collections(plans)).contains("memberships", "catch-ups", "topics", "readings", "posts");
        assertThat(plans).allMatch(Plan::usesAnIndex);
        assertThat(plans).noneMatch(Plan::sorts);
    }

    @Test
    void findsReadingsAndMovesThem() {
        List<Plan> plans = plansOf(() -> {
            Rooms.read(rooms.nia, topic, 6);
            Rooms.setBack(rooms.nia, topic, 2);
            Rooms.follow(rooms.nia, topic, "FOLLOWING");
            Rooms.mine(rooms.nia, topic);
            Rooms.mine(rooms.leader, topic);
            rooms.nia.api().get("/me/readings?topic=" + topic);
        });

        assertThat(collections(plans)).contains("readings", "bookmarks", "posts");
        assertThat(plans).allMatch(Plan::usesAnIndex);
    }

    @Test
    void findsBookmarks() {
        List<Plan> plans = plansOf(() -> {
            rooms.nia.api().put("/posts/" + post + "/bookmark", null);
            rooms.nia.api().get("/me/bookmarks");
            rooms.nia.api().delete("/posts/" + post + "/bookmark");
        });

        assertThat(collections(plans)).contains("bookmarks");
        assertThat(plans).allMatch(Plan::usesAnIndex).noneMatch(Plan::sorts);
    }

    @Test
    void findsWhatIsToBeTold() {
        Rooms.read(rooms.nia, topic, 4);

        List<Plan> plans =
                plansOf(() -> telling.tell(telling.dueOf(Instant.now()).plusSeconds(1)));

        assertThat(collections(plans)).contains("readings", "readerships");
        assertThat(plans).allMatch(Plan::usesAnIndex).noneMatch(Plan::sorts);
    }

    @Test
    void findsWhatIsToBeForgotten() {
        List<Plan> plans = plansOf(() -> {
            readings.forget("nobody");
            catchUps.forget("nobody");
            bookmarks.forget("nobody");
        });

        assertThat(plans).hasSizeGreaterThanOrEqualTo(3).allMatch(Plan::usesAnIndex);
    }

    private List<Plan> plansOf(Runnable happening) {
        return probe.plansOf(COLLECTIONS, mongo, happening);
    }

    private static Set<String> collections(List<Plan> plans) {
        return plans.stream().map(Plan::collection).collect(Collectors.toSet());
    }
}
