package dev.praxis.discussion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Members post, read, mute, mark as unread and catch up at random; what is unread is counted anew from the posts. */
@DiscussionIntegrationTest
class RecountIntegrationTests {

    private static final int ACTS = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Readings readings;

    private Rooms rooms;
    private List<Person> people = List.of();
    private final List<String> topics = new ArrayList<>();
    private final Map<String, Belief> beliefs = new HashMap<>();
    private final Map<String, Instant> caughtUp = new HashMap<>();

    /** What somebody has done in a topic, as the test kept it. */
    private static final class Belief {
        private int position;
        private boolean muted;
        private boolean opened;
        private @Nullable Instant setBackAt;
    }

    @BeforeEach
    void found() {
        rooms = new Rooms(neighbourhood);
        people = List.of(rooms.leader, rooms.nia, rooms.omar);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAsARecountDoes(long seed) {
        String leaders = rooms.forum("Leaders", "LEADERS");
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            start(people.get(i % 3), "Topic " + i, rooms.forum);
        }
        start(rooms.leader, "Budget", leaders);

        for (int i = 0; i < ACTS; i++) {
            act(random);
            if (i % 10 == 0) {
                people.forEach(this::compare);
            }
        }

        people.forEach(this::compare);
        awaitAuthors();
        people.forEach(this::compare);
    }

    private void act(Random random) {
        Person person = people.get(random.nextInt(people.size()));
        int reach = person.equals(rooms.leader) ? topics.size() : topics.size() - 1;
        String topic = topics.get(random.nextInt(reach));
        Belief belief = belief(person, topic);
        int last = posts(topic).size();
        int some = random.nextInt(last + 2);
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> {
                Person other = people.get(random.nextInt(people.size()));
                Rooms.reply(person, topic, "Ask [@X](/members/" + other.id() + ")");
                belief.position = last + 1;
                belief.opened = true;
            }
            case 5, 6, 7 -> {
                Rooms.read(person, topic, some);
                belief.position = Math.max(belief.position, Math.min(some, last));
                belief.opened |= some > 0;
                if (some >= last) {
                    belief.setBackAt = null;
                }
            }
            case 8 -> {
                Rooms.setBack(person, topic, some);
                belief.position = Math.min(some, last);
                belief.opened = true;
                belief.setBackAt = some >= last ? null : Instant.now();
            }
            case 9 -> {
                Rooms.follow(person, topic, "MUTED");
                belief.muted = true;
            }
            case 10 -> {
                Rooms.follow(person, topic, "NORMAL");
                belief.muted = false;
            }
            default ->
                caughtUp.put(
                        person.id(),
                        Instant.parse(person.api()
                                .post("/communities/" + rooms.community + "/read", Map.of())
                                .text("/caughtUpTo")));
        }
    }

    private void start(Person author, String title, String forum) {
        String topic = rooms.topic(author, title, forum);
        topics.add(topic);
        Belief belief = belief(author, topic);
        belief.position = 1;
        belief.opened = true;
    }

    private void compare(Person person) {
        int unreadTopics = 0;
        int unreadPosts = 0;
        int mentions = 0;
        int newTopics = 0;
        for (String topic : topics) {
            Belief belief = belief(person, topic);
            boolean hidden = !person.equals(rooms.leader) && topic.equals(topics.getLast());
            List<Document> unread = hidden || belief.muted
                    ? List.of()
                    : posts(topic).stream()
                            .filter(post -> isUnread(post, belief, caughtUp.get(person.id())))
                            .toList();
            unreadTopics += unread.isEmpty() ? 0 : 1;
            unreadPosts += unread.size();
            newTopics += !unread.isEmpty() && !belief.opened ? 1 : 0;
            mentions += (int) unread.stream()
                    .filter(post -> !post.getString("authorId").equals(person.id()))
                    .filter(post -> post.getList("mentions", String.class).contains(person.id()))
                    .count();
        }
        assertThat(UnreadIntegrationTests.numbers(rooms.unread(person)))
                .containsExactly(unreadTopics, unreadPosts, mentions, newTopics);
    }

    private static boolean isUnread(Document post, Belief belief, @Nullable Instant caughtUp) {
        Instant setBackAt = belief.setBackAt;
        boolean forgiven = caughtUp != null
                && !post.getDate("createdAt").toInstant().isAfter(caughtUp)
                && (setBackAt == null || setBackAt.isBefore(caughtUp));
        return post.getInteger("number") > belief.position && !forgiven;
    }

    private List<Document> posts(String topic) {
        return mongo.getCollection("posts").find(new Document("topicId", topic)).into(new ArrayList<>());
    }

    private Belief belief(Person person, String topic) {
        return beliefs.computeIfAbsent(person.id() + topic, key -> new Belief());
    }

    /** Waits until the facts of all posts have moved their authors' positions. */
    private void awaitAuthors() {
        for (String topic : topics) {
            posts(topic).stream()
                    .map(post -> Reading.idOf(topic, post.getString("authorId")))
                    .distinct()
                    .forEach(id -> await().atMost(PATIENCE)
                            .until(() ->
                                    readings.find(id).filter(Reading::wrote).isPresent()));
        }
    }
}
