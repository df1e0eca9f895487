package dev.praxis.discussion.reading;

import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api;
import dev.praxis.platform.test.Api.Answer;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A community with a leader, two members and a forum, in which they talk and read. */
final class Rooms {

    final String community;
    final String forum;
    final Person leader;
    final Person nia;
    final Person omar;

    Rooms(Neighbourhood neighbourhood) {
        community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        nia = neighbourhood.member(community, "MEMBER");
        omar = neighbourhood.member(community, "MEMBER");
        forum = forum("Ward", "MEMBERS");
    }

    String forum(String name, String audience) {
        return leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", name, "audience", audience))
                .text("/id");
    }

    /** Starts a topic with one post. */
    String topic(Person author, String title) {
        return topic(author, title, forum);
    }

    String topic(Person author, String title, String forum) {
        return author.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forum, "title", title, "body", "Begins *here*"))
                .text("/id");
    }

    /** Replies, and returns the id of the post. */
    static String reply(Person author, String topic, String body) {
        return author.api()
                .post("/topics/" + topic + "/posts", Map.of("body", body))
                .text("/id");
    }

    static void replies(Person author, String topic, int times) {
        for (int i = 0; i < times; i++) {
            reply(author, topic, "And more");
        }
    }

    static Answer read(Person reader, String topic, int upTo) {
        return read(reader.api(), topic, upTo);
    }

    static Answer read(Api reader, String topic, int upTo) {
        return reader.put("/topics/" + topic + "/read", Map.of("upTo", upTo));
    }

    static Answer setBack(Person reader, String topic, int upTo) {
        return reader.api().put("/topics/" + topic + "/read", Map.of("upTo", upTo, "reset", true));
    }

    static Answer follow(Person reader, String topic, String level) {
        return reader.api().put("/topics/" + topic + "/following", Map.of("level", level));
    }

    static JsonNode mine(Person reader, String topic) {
        return reader.api().get("/topics/" + topic + "/me").body();
    }

    /** What is new to somebody in this community. */
    JsonNode unread(Person reader) {
        return reader.api().get("/me/unread?community=" + community).body().at("/items/0");
    }
}
