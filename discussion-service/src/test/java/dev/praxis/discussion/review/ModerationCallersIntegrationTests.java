package dev.praxis.discussion.review;

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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may do what: each endpoint is asked by each kind of caller and answers with the status of the caller's column. The
 * columns are: anonymous, stranger, member, moderator, leader, administrator.
 */
@DiscussionIntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ModerationCallersIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    private CommunityFixture listed;
    private CommunityFixture unlisted;

    @BeforeAll
    void found() {
        listed = new CommunityFixture(neighbourhood);
        unlisted = new CommunityFixture(neighbourhood, neighbourhood.community("UNLISTED"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET  | /communities/C/moderation           |                                    | 401 403 403 200 200 200",
                "POST | /communities/C/moderation/decisions | {'items':['x'],'action':'KEEP'}    | 401 403 403 200 200 200",
                "GET  | /communities/C/moderation/policy    |                                    | 401 403 403 403 200 200",
                "PUT  | /communities/C/moderation/policy    | POLICY                             | 401 403 403 403 200 200",
                "POST | /posts/POST/reports                 | {'reason':'SPAM'}                  | 401 404 201 201 201 201",
                "POST | /posts/NOTHING/reports              | {'reason':'SPAM'}                  | 401 404 404 404 404 404",
                "POST | /moderation/CASE/appeal             | {'text':'Why?'}                    | 401 404 404 403 403 403",
                "PUT  | /moderation/CASE/appeal             | {'decision':'UPHELD','reason':'!'} | 401 404 404 409 409 409",
                "PUT  | /moderation/NOTHING/appeal          | {'decision':'UPHELD','reason':'!'} | 401 404 404 404 404 404",
                "GET  | /me/moderation                      |                                    | 401 200 200 200 200 200"
            })
    void letsCallersDoTheirPartInAListedCommunity(String method, String path, @Nullable String body, String statuses) {
        assertThat(ask(method, listed, path, body)).isEqualTo(expected(statuses));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET  | /communities/C/moderation           |                                    | 401 404 403 200 200 200",
                "POST | /communities/C/moderation/decisions | {'items':['x'],'action':'KEEP'}    | 401 404 403 200 200 200",
                "GET  | /communities/C/moderation/policy    |                                    | 401 404 403 403 200 200",
                "PUT  | /communities/C/moderation/policy    | POLICY                             | 401 404 403 403 200 200",
                "POST | /posts/POST/reports                 | {'reason':'SPAM'}                  | 401 404 201 201 201 201",
                "POST | /moderation/CASE/appeal             | {'text':'Why?'}                    | 401 404 404 403 403 403",
                "PUT  | /moderation/CASE/appeal             | {'decision':'UPHELD','reason':'!'} | 401 404 404 409 409 409"
            })
    void hidesAnUnlistedCommunityFromStrangers(String method, String path, @Nullable String body, String statuses) {
        assertThat(ask(method, unlisted, path, body)).isEqualTo(expected(statuses));
    }

    private Map<String, Integer> ask(String method, CommunityFixture where, String path, @Nullable String body) {
        Person author = where.another();
        String post = where.post(author, "You are all wrong.");
        where.report(where.another(), post);
        String whole = path.replace("/C/", "/" + where.id() + "/")
                .replace("POST", post)
                .replace("CASE", post + ".case");
        Object json = body == null ? null : new JsonMapper().readTree(written(body));
        Map<String, Integer> answers = new LinkedHashMap<>();
        callers(where)
                .forEach((name, api) ->
                        answers.put(name, api.send(method, whole, json, null).status()));
        return answers;
    }

    private static String written(String body) {
        String policy = "{'holdNewcomers':'LINKS','newcomerPosts':3,'newcomerDays':0,'maxPostsPerMinute':20,"
                + "'holdRepeatedText':true}";
        return (body.equals("POLICY") ? policy : body).replace('\'', '"');
    }

    private Map<String, Api> callers(CommunityFixture where) {
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("anonymous", neighbourhood.anonymous());
        callers.put("stranger", neighbourhood.someone("Stranger").api());
        callers.put("member", where.member().api());
        callers.put("moderator", where.moderator().api());
        callers.put("leader", where.leader().api());
        callers.put("administrator", neighbourhood.administrator().api());
        return callers;
    }

    private static Map<String, Integer> expected(String statuses) {
        List<String> names = List.of("anonymous", "stranger", "member", "moderator", "leader", "administrator");
        List<Integer> columns =
                Arrays.stream(statuses.split(" ", -1)).map(Integer::valueOf).toList();
        return names.stream().collect(Collectors.toMap(name -> name, name -> columns.get(names.indexOf(name))));
    }
}
