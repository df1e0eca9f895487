package dev.praxis.discussion.review;

import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api.Answer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A community with a forum and a topic in it, its people, and what moderators do there. */
public final class CommunityFixture {

    private final Neighbourhood neighbourhood;
    private final String id;
    private final Person leader;
    private final Person moderator;
    private final Person member;
    private final String forum;
    private final String topic;

    public CommunityFixture(Neighbourhood neighbourhood) {
        this(neighbourhood, neighbourhood.community());
    }

    public CommunityFixture(Neighbourhood neighbourhood, String id) {
        this.neighbourhood = neighbourhood;
        this.id = id;
        this.leader = neighbourhood.member(id, "LEADER");
        this.moderator = neighbourhood.member(id, "MODERATOR");
        this.member = neighbourhood.member(id, "MEMBER");
        this.forum = leader.api()
                .post("/communities/" + id + "/forums", Map.of("name", "Ward", "audience", "MEMBERS"))
                .text("/id");
        this.topic = start(leader, "Handover", "How do you do it?").text("/id");
    }

    public String id() {
        return id;
    }

    public String forum() {
        return forum;
    }

    public String topic() {
        return topic;
    }

    public Person leader() {
        return leader;
    }

    public Person moderator() {
        return moderator;
    }

    public Person member() {
        return member;
    }

    /** Another member. */
    public Person another() {
        return neighbourhood.member(id, "MEMBER");
    }

    public Answer start(Person who, String title, String body) {
        return who.api().post("/communities/" + id + "/topics", Map.of("forum", forum, "title", title, "body", body));
    }

    /** Replies in the topic. */
    public Answer reply(Person who, String body) {
        return who.api().post("/topics/" + topic + "/posts", Map.of("body", body));
    }

    /** The id of a new reply in the topic. */
    public String post(Person who, String body) {
        return reply(who, body).text("/id");
    }

    public Answer report(Person who, String post) {
        return who.api().post("/posts/" + post + "/reports", Map.of("reason", "HARASSMENT", "note", "It hurts"));
    }

    /** A post of an author that another member reported; the id of its case is {@code <id>.case}. */
    public String reportedPost(Person author) {
        String post = post(author, "You are all wrong.");
        report(author.id().equals(member.id()) ? leader : member, post);
        return post;
    }

    public Answer decide(Person who, String action, String... cases) {
        return who.api()
                .post(decisions(), Map.of("items", List.of(cases), "action", action, "reason", "That hurts others."));
    }

    public Answer suspend(Person who, String until, String... cases) {
        return who.api()
                .post(
                        decisions(),
                        Map.of(
                                "items",
                                List.of(cases),
                                "action",
                                "SUSPEND",
                                "reason",
                                "That hurts others.",
                                "suspendUntil",
                                until));
    }

    private String decisions() {
        return "/communities/" + id + "/moderation/decisions";
    }

    public Answer queue(Person who, String query) {
        return who.api().get("/communities/" + id + "/moderation" + query);
    }

    /** What a person sees of a post. */
    public JsonNode seen(Person who, String post) {
        return who.api().get("/posts/" + post).body();
    }

    public void policy(Map<String, Object> changes) {
        Map<String, Object> all = new java.util.HashMap<>(Map.of(
                "holdNewcomers",
                "LINKS",
                "newcomerPosts",
                3,
                "newcomerDays",
                0,
                "maxPostsPerMinute",
                20,
                "holdRepeatedText",
                true));
        all.putAll(changes);
        leader.api().put("/communities/" + id + "/moderation/policy", all);
    }
}
