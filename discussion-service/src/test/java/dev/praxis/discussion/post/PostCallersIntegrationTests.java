package dev.praxis.discussion.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.Api;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may do what with posts: each endpoint is asked by each kind of caller and answers with the status of the caller's
 * column. The columns are: anonymous, stranger, member, author, moderator, leader, administrator.
 */
@DiscussionIntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class PostCallersIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Posts posts;

    private final Map<String, Api> callers = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    @BeforeAll
    void talk() {
        String listed = neighbourhood.community();
        String unlisted = neighbourhood.community("UNLISTED");
        Person stranger = neighbourhood.someone("Stranger");
        Person member = neighbourhood.member(listed, "MEMBER");
        Person author = neighbourhood.member(listed, "MEMBER");
        Person moderator = neighbourhood.member(listed, "MODERATOR");
        Person leader = neighbourhood.member(listed, "LEADER");
        neighbourhood.join(unlisted, member, "MEMBER");
        neighbourhood.join(unlisted, author, "MEMBER");
        neighbourhood.join(unlisted, moderator, "MODERATOR");
        neighbourhood.join(unlisted, leader, "LEADER");
        callers.put("anonymous", neighbourhood.anonymous());
        callers.put("stranger", stranger.api());
        callers.put("member", member.api());
        callers.put("author", author.api());
        callers.put("moderator", moderator.api());
        callers.put("leader", leader.api());
        callers.put("administrator", neighbourhood.administrator().api());
        place("OPEN", listed, leader, author, "EVERYONE");
        place("MEMBERS", listed, leader, author, "MEMBERS");
        place("LEADERS", listed, leader, leader, "LEADERS");
        place("SECRET", unlisted, leader, author, "EVERYONE");
        places.put("HIDDEN", post(places.get("TOPIC-OPEN"), author));
        Post hidden = posts.get(String.valueOf(places.get("HIDDEN")));
        hidden.remove(PostStatus.HIDDEN, Act.ofPlatform(Instant.now()));
        posts.save(hidden);
    }

    private void place(String name, String community, Person leader, Person author, String audience) {
        String forum = leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", name, "audience", audience))
                .text("/id");
        String topic = leader.api()
                .post("/communities/" + community + "/topics", Map.of("forum", forum, "title", name, "body", "Who?"))
                .text("/id");
        places.put("COMMUNITY-" + name, community);
        places.put("FORUM-" + name, forum);
        places.put("TOPIC-" + name, topic);
        places.put("POST-" + name, post(topic, author));
    }

    private static String post(@Nullable String topic, Person author) {
        return author.api()
                .post("/topics/" + topic + "/posts", Map.of("body", "I"))
                .text("/id");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what everybody in a listed community may read
                "POST   | /communities/COMMUNITY-OPEN/topics | {'forum':'FORUM-OPEN','title':'Abc','body':'x'} | 401 403 201 201 201 201 201",
                "GET    | /topics/TOPIC-OPEN/posts           |                | 401 200 200 200 200 200 200",
                "POST   | /topics/TOPIC-OPEN/posts           | {'body':'x'}   | 401 403 201 201 201 201 201",
                "GET    | /posts/POST-OPEN                   |                | 401 200 200 200 200 200 200",
                "GET    | /posts/POST-OPEN/revisions         |                | 401 200 200 200 200 200 200",
                "PATCH  | /posts/POST-OPEN                   | {'body':'I'}   | 401 403 403 200 403 403 403",
                "PUT    | /posts/POST-OPEN/reactions/\uD83D\uDC4D  |           | 401 403 200 200 200 200 200",
                "DELETE | /posts/POST-OPEN/reactions/\uD83D\uDC4D  |           | 401 403 200 200 200 200 200",
                // what only members may read
                "GET    | /topics/TOPIC-MEMBERS/posts        |                | 401 404 200 200 200 200 200",
                "POST   | /topics/TOPIC-MEMBERS/posts        | {'body':'x'}   | 401 404 201 201 201 201 201",
                "GET    | /posts/POST-MEMBERS                |                | 401 404 200 200 200 200 200",
                "GET    | /posts/POST-MEMBERS/revisions      |                | 401 404 200 200 200 200 200",
                "PATCH  | /posts/POST-MEMBERS                | {'body':'I'}   | 401 404 403 200 403 403 403",
                "PUT    | /posts/POST-MEMBERS/reactions/\uD83D\uDC4D |         | 401 404 200 200 200 200 200",
                "DELETE | /posts/POST-MEMBERS/reactions/\uD83D\uDC4D |         | 401 404 200 200 200 200 200",
                // what only leaders may read
                "POST   | /communities/COMMUNITY-LEADERS/topics | {'forum':'FORUM-LEADERS','title':'Abc','body':'x'} | 401 403 400 400 400 201 201",
                "GET    | /topics/TOPIC-LEADERS/posts        |                | 401 404 404 404 404 200 200",
                "GET    | /posts/POST-LEADERS                |                | 401 404 404 404 404 200 200",
                "GET    | /posts/POST-LEADERS/revisions      |                | 401 404 404 404 404 200 200",
                "PATCH  | /posts/POST-LEADERS                | {'body':'I'}   | 401 404 404 404 404 200 403",
                "DELETE | /posts/POST-LEADERS/reactions/\uD83D\uDC4D |         | 401 404 404 404 404 200 200",
                // an unlisted community
                "POST   | /communities/COMMUNITY-SECRET/topics | {'forum':'FORUM-SECRET','title':'Abc','body':'x'} | 401 404 201 201 201 201 201",
                "GET    | /topics/TOPIC-SECRET/posts         |                | 401 404 200 200 200 200 200",
                "POST   | /topics/TOPIC-SECRET/posts         | {'body':'x'}   | 401 404 201 201 201 201 201",
                "GET    | /posts/POST-SECRET                 |                | 401 404 200 200 200 200 200",
                "DELETE | /posts/POST-SECRET/reactions/\uD83D\uDC4D |          | 401 404 200 200 200 200 200",
                // a post that is hidden
                "GET    | /posts/HIDDEN                      |                | 401 200 200 200 200 200 200",
                "GET    | /posts/HIDDEN/revisions            |                | 401 403 403 200 200 200 200",
                "PATCH  | /posts/HIDDEN                      | {'body':'J'}   | 401 403 403 409 403 403 403",
                "PUT    | /posts/HIDDEN/reactions/\uD83D\uDC4D |               | 401 403 409 409 409 409 409",
                // what is not there
                "GET    | /posts/NOTHING                     |                | 401 404 404 404 404 404 404",
                "DELETE | /posts/NOTHING                     |                | 401 404 404 404 404 404 404",
                "GET    | /topics/NOTHING/posts              |                | 401 404 404 404 404 404 404",
                "POST   | /communities/NOTHING/topics | {'forum':'x','title':'Abc','body':'x'} | 401 404 404 404 404 404 404"
            })
    void letsCallersDoTheirPart(String method, String path, @Nullable String body, String statuses) {
        Map<String, Integer> answers = new LinkedHashMap<>();

        callers.forEach((name, api) -> answers.put(
                name, api.send(method, placed(path), json(body), null).status()));

        assertThat(answers).isEqualTo(expected(statuses));
    }

    @Test
    void letsAuthorsAndModeratorsRemovePosts() {
        Map<String, Integer> answers = new LinkedHashMap<>();

        callers.forEach((name, api) -> {
            String post = String.valueOf(api("author")
                    .post("/topics/" + places.get("TOPIC-OPEN") + "/posts", Map.of("body", "x"))
                    .text("/id"));
            answers.put(name, api.delete("/posts/" + post).status());
        });

        assertThat(answers).isEqualTo(expected("401 403 403 204 204 204 204"));
    }

    @Test
    void showsAHiddenPostsWordsToItsAuthorAndModeratorsAlone() {
        Map<String, Boolean> shown = new LinkedHashMap<>();

        callers.forEach((name, api) -> shown.put(
                name,
                api.get("/posts/" + places.get("HIDDEN")).body().path("body").isString()));

        assertThat(shown)
                .isEqualTo(Map.of(
                        "anonymous",
                        false,
                        "stranger",
                        false,
                        "member",
                        false,
                        "author",
                        true,
                        "moderator",
                        true,
                        "leader",
                        true,
                        "administrator",
                        true));
    }

    private Api api(String name) {
        return callers.getOrDefault(name, neighbourhood.anonymous());
    }

    private String placed(String text) {
        String placed = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            placed = placed.replace(place.getKey(), place.getValue());
        }
        return placed;
    }

    private @Nullable Object json(@Nullable String body) {
        return body == null ? null : new JsonMapper().readTree(placed(body).replace('\'', '"'));
    }

    private Map<String, Integer> expected(String statuses) {
        List<Integer> columns =
                Arrays.stream(statuses.split(" ", -1)).map(Integer::valueOf).toList();
        List<String> kinds = List.copyOf(callers.keySet());
        return kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> columns.get(kinds.indexOf(kind))));
    }
}
