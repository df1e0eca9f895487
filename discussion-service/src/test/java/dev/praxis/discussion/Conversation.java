package dev.praxis.discussion;

import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A community with a forum in which people talk over HTTP. */
public final class Conversation {

    private final String community;
    private final String forum;

    private Conversation(String community, String forum) {
        this.community = community;
        this.forum = forum;
    }

    /** Opens a forum for an audience. */
    public static Conversation in(String community, Person leader, String name, String audience) {
        String forum = leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", name, "audience", audience))
                .text("/id");
        return new Conversation(community, forum);
    }

    /** The id of the forum. */
    public String forum() {
        return forum;
    }

    /** Starts a topic and tells its id. */
    public String start(Person author, String kind, String title, String... tags) {
        return author.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forum, "kind", kind, "title", title, "body", title, "tags", List.of(tags)))
                .text("/id");
    }

    /** Replies in a topic and tells the id of the post. */
    public static String reply(Person author, String topic, String body) {
        return author.api()
                .post("/topics/" + topic + "/posts", Map.of("body", body))
                .text("/id");
    }

    /** What the items of a list have at a place. */
    public static List<String> texts(Answer list, String path) {
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .map(item -> item.at(path).asString())
                .toList();
    }
}
