package dev.praxis.discussion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api;
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
 * Who may do what with the reading of topics: each endpoint is asked by each kind of caller and answers with the status of
 * the caller's column. The columns are: anonymous, stranger, member, moderator, leader, administrator.
 */
@DiscussionIntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ReadingCallersIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    private final Map<String, Api> callers = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private Person reader;

    @BeforeAll
    void talk() {
        Rooms rooms = new Rooms(neighbourhood);
        reader = rooms.nia;
        callers.put("anonymous", neighbourhood.anonymous());
        callers.put("stranger", neighbourhood.someone("Stranger").api());
        callers.put("member", rooms.nia.api());
        callers.put(
                "moderator", neighbourhood.member(rooms.community, "MODERATOR").api());
        callers.put("leader", rooms.leader.api());
        callers.put("administrator", neighbourhood.administrator().api());
        names.put("COMMUNITY", rooms.community);
        name("OPEN", rooms.topic(rooms.leader, "Open", rooms.forum("Open", "EVERYONE")), rooms);
        name("MEMBERS", rooms.topic(rooms.leader, "Members"), rooms);
        name("LEADERS", rooms.topic(rooms.leader, "Leaders", rooms.forum("Leaders", "LEADERS")), rooms);
    }

    private void name(String audience, String topic, Rooms rooms) {
        names.put(audience + "-TOPIC", topic);
        names.put(audience + "-POST", Rooms.reply(rooms.leader, topic, "Said"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | /topics/OPEN-TOPIC/following    |                     | 401 200 200 200 200 200",
                "GET    | /topics/MEMBERS-TOPIC/following |                     | 401 404 200 200 200 200",
                "GET    | /topics/LEADERS-TOPIC/following |                     | 401 404 404 404 200 200",
                "PUT    | /topics/OPEN-TOPIC/following    | {'level':'NORMAL'}  | 401 403 200 200 200 200",
                "PUT    | /topics/MEMBERS-TOPIC/following | {'level':'NORMAL'}  | 401 404 200 200 200 200",
                "PUT    | /topics/LEADERS-TOPIC/following | {'level':'NORMAL'}  | 401 404 404 404 200 200",
                "PUT    | /topics/OPEN-TOPIC/read         | {'upTo':1}          | 401 403 200 200 200 200",
                "PUT    | /topics/MEMBERS-TOPIC/read      | {'upTo':1}          | 401 404 200 200 200 200",
                "PUT    | /topics/LEADERS-TOPIC/read      | {'upTo':1}          | 401 404 404 404 200 200",
                "PUT    | /topics/NONE/read               | {'upTo':1}          | 401 404 404 404 404 404",
                "GET    | /topics/OPEN-TOPIC/me           |                     | 401 200 200 200 200 200",
                "GET    | /topics/MEMBERS-TOPIC/me        |                     | 401 404 200 200 200 200",
                "GET    | /topics/LEADERS-TOPIC/me        |                     | 401 404 404 404 200 200",
                "GET    | /me/readings?topic=MEMBERS-TOPIC |                    | 401 200 200 200 200 200",
                "GET    | /me/unread                      |                     | 401 200 200 200 200 200",
                "GET    | /me/unread?community=COMMUNITY  |                     | 401 200 200 200 200 200",
                "GET    | /me/unread?community=NONE       |                     | 401 404 404 404 404 404",
                "POST   | /communities/COMMUNITY/read     |                     | 401 403 200 200 200 200",
                "POST   | /communities/NONE/read          |                     | 401 404 404 404 404 404",
                "PUT    | /posts/OPEN-POST/bookmark       |                     | 401 204 204 204 204 204",
                "PUT    | /posts/MEMBERS-POST/bookmark    | {'note':'Mine'}     | 401 404 204 204 204 204",
                "PUT    | /posts/LEADERS-POST/bookmark    |                     | 401 404 404 404 204 204",
                "DELETE | /posts/LEADERS-POST/bookmark    |                     | 401 204 204 204 204 204",
                "GET    | /me/bookmarks                   |                     | 401 200 200 200 200 200"
            })
    void letsCallersDoTheirPart(String method, String path, @Nullable String body, String statuses) {
        assertThat(ask(method, path, body)).isEqualTo(expected(statuses));
    }

    @Test
    void writesNothingWithATokenThatReads() {
        Api readingOnly = neighbourhood.readingOnly(reader);

        assertThat(Rooms.read(readingOnly, names.getOrDefault("OPEN-TOPIC", ""), 1)
                        .status())
                .isEqualTo(403);
        assertThat(readingOnly.get("/me/unread").status()).isEqualTo(200);
    }

    private Map<String, Integer> ask(String method, String path, @Nullable String body) {
        String whole = path;
        for (Map.Entry<String, String> name : names.entrySet()) {
            whole = whole.replace(name.getKey(), name.getValue());
        }
        String asked = whole;
        Object json = body == null ? null : new JsonMapper().readTree(body.replace('\'', '"'));
        Map<String, Integer> answers = new LinkedHashMap<>();
        callers.forEach((name, api) ->
                answers.put(name, api.send(method, asked, json, null).status()));
        return answers;
    }

    private Map<String, Integer> expected(String statuses) {
        List<Integer> columns =
                Arrays.stream(statuses.split(" ", -1)).map(Integer::valueOf).toList();
        List<String> kinds = List.copyOf(callers.keySet());
        return kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> columns.get(kinds.indexOf(kind))));
    }
}
