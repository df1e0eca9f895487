package dev.praxis.local.demo;

import dev.praxis.local.demo.DemoCommunity.Forum;
import dev.praxis.local.demo.DemoCommunity.Member;
import dev.praxis.local.demo.DemoCommunity.Reply;
import dev.praxis.local.demo.DemoCommunity.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the demo as the import calls want it. The keys are the same in each run, so that a second run changes nothing.
 *
 * @param ids the ids of members by their keys
 */
record ImportItems(SimulatedTime time, Mentions mentions, Map<String, String> ids) {

    static final String KEY = "demo/";
    private static final double HOUR = 1 / 24.0;

    static Map<String, Object> member(Member member, SimulatedTime time, boolean token) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("externalId", KEY + member.key());
        item.put("email", Cast.addressOf(member));
        item.put("name", member.name());
        item.put("password", Cast.PASSWORD);
        item.put("headline", member.headline());
        item.put("skills", member.skills());
        item.put("languages", member.languages());
        item.put("timeZone", member.timeZone());
        item.put("registeredAt", time.at(Cast.dayOf(member) - HOUR));
        item.put("token", token);
        return item;
    }

    static Map<String, Object> community(DemoCommunity community, List<Cast.Membership> members, SimulatedTime time) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("externalId", KEY + community.slug());
        item.put("slug", community.slug());
        item.put("name", community.name());
        item.put("charter", community.charter());
        item.put("joining", community.joining());
        item.put("visibility", community.visibility());
        item.put("guidelines", community.guidelines());
        item.put("founder", KEY + community.members().getFirst().key());
        item.put("foundedAt", time.at(Cast.dayOf(community.members().getFirst())));
        item.put(
                "members",
                members.stream()
                        .map(member -> Map.of(
                                "member", KEY + member.key(),
                                "role", member.role(),
                                "joinedAt", time.at(member.day())))
                        .toList());
        return item;
    }

    /** The forums and topics of a community. */
    Map<String, Object> discussions(String communityId, Content.Entry entry) {
        return Map.of(
                "community",
                communityId,
                "forums",
                forums(entry.community().forums()),
                "topics",
                entry.topics().stream()
                        .map(topic -> topic(topic, entry.community().slug()))
                        .toList());
    }

    private List<Map<String, Object>> forums(List<Forum> forums) {
        return IntStream.range(0, forums.size())
                .mapToObj(i -> {
                    Forum forum = forums.get(i);
                    return Map.<String, Object>of(
                            "externalId", forum.key(),
                            "name", forum.name(),
                            "description", forum.description(),
                            "audience", forum.audience(),
                            "first", i == 0,
                            "at", time.at(0));
                })
                .toList();
    }

    private Map<String, Object> topic(Topic topic, String slug) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("externalId", KEY + topic.title());
        item.put("forum", topic.forum());
        item.put("kind", topic.kind());
        item.put("title", topic.title());
        item.put("tags", Objects.requireNonNullElse(topic.tags(), List.of()));
        item.put("author", id(topic.by()));
        item.put("at", time.at(topic.day()));
        item.put("pinned", Boolean.TRUE.equals(topic.pinned()));
        putIfGiven(item, "status", topic.status());
        putIfGiven(item, "outcome", topic.outcome());
        item.put("posts", posts(topic, slug + "/" + topic.title()));
        return item;
    }

    private List<Map<String, Object>> posts(Topic topic, String place) {
        List<Map<String, Object>> posts = new ArrayList<>();
        Reply opening = new Reply(topic.by(), 0, topic.text(), null, topic.likes(), null);
        posts.add(post(1, opening, topic.day(), place));
        for (Reply reply : topic.repliesOrNone()) {
            posts.add(post(posts.size() + 1, reply, topic.day(), place));
        }
        return posts;
    }

    private Map<String, Object> post(int number, Reply post, double day, String place) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("externalId", String.valueOf(number));
        item.put("author", id(post.by()));
        item.put("at", time.at(day, post.after()));
        item.put("body", mentions.in(post.text()));
        putIfGiven(item, "replyTo", post.replyTo() == null ? null : String.valueOf(post.replyTo()));
        putIfGiven(item, "answer", post.answer());
        List<String> likes = Objects.requireNonNullElse(post.likes(), List.of());
        item.put(
                "reactions",
                Likes.reactions(likes, place + "#" + number).entrySet().stream()
                        .map(kind -> Map.of(
                                "emoji",
                                kind.getKey(),
                                "by",
                                kind.getValue().stream().map(this::id).toList()))
                        .toList());
        return item;
    }

    private String id(String key) {
        return Objects.requireNonNull(ids.get(key), () -> "unknown member " + key);
    }

    private static void putIfGiven(Map<String, Object> item, String field, @Nullable Object value) {
        if (value != null) {
            item.put(field, value);
        }
    }
}
