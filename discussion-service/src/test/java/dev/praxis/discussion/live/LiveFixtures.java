package dev.praxis.discussion.live;

import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.TestTokens;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** A community with a forum, and people who talk and watch there. */
final class LiveFixtures {

    private final Neighbourhood neighbourhood;
    private final TestTokens tokens;
    private final String base;
    final String community;
    final Person leader;
    final Person member;
    final String forum;

    LiveFixtures(Neighbourhood neighbourhood, TestTokens tokens, Environment environment) {
        this.neighbourhood = neighbourhood;
        this.tokens = tokens;
        this.base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        this.community = neighbourhood.community();
        this.leader = neighbourhood.member(community, "LEADER");
        this.member = neighbourhood.member(community, "MEMBER");
        this.forum = forum("Ward", "MEMBERS");
    }

    String forum(String name, String audience) {
        return leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", name, "audience", audience))
                .text("/id");
    }

    Person another(String role) {
        return neighbourhood.member(community, role);
    }

    String topic(String forumId) {
        return member.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forumId, "title", "Handover", "body", "Who writes it down?"))
                .text("/id");
    }

    String topic() {
        return topic(forum);
    }

    String post(String topic, String body) {
        return member.api()
                .post("/topics/" + topic + "/posts", Map.of("body", body))
                .text("/id");
    }

    String topicUrl(String topic) {
        return base + "/api/v1/topics/" + topic + "/live";
    }

    String communityUrl() {
        return base + "/api/v1/communities/" + community + "/live";
    }

    String token(Person person) {
        return tokens.member(person.id());
    }

    /** A person's stream of a topic, with what went before already there. */
    LiveReader watch(String topic, Person person) {
        return watch(topic, person, null);
    }

    LiveReader watch(String topic, Person person, @Nullable String lastEventId) {
        LiveReader reader = LiveReader.open(topicUrl(topic), token(person), lastEventId);
        return lastEventId == null ? reader.awaitPosition() : reader;
    }
}
