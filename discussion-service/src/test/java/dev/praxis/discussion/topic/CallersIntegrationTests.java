package dev.praxis.discussion.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.Conversation;
import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * Who may do what with forums and topics: each endpoint is asked by each kind of caller and answers with the status of the
 * caller's column. The columns are: anonymous, stranger, member, moderator, leader, administrator. {@code F-} and {@code T-}
 * stand for a forum and its question that everybody, members or leaders may read, {@code I-} for its idea.
 */
@DiscussionIntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class CallersIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    private final Map<String, Api> callers = new LinkedHashMap<>();
    private final Map<String, String> listed = new HashMap<>();
    private final Map<String, String> unlisted = new HashMap<>();

    @BeforeAll
    void found() {
        Person member = neighbourhood.someone("Member");
        Person moderator = neighbourhood.someone("Moderator");
        Person leader = neighbourhood.someone("Leader");
        callers.put("anonymous", neighbourhood.anonymous());
        callers.put("stranger", neighbourhood.someone("Stranger").api());
        callers.put("member", member.api());
        callers.put("moderator", moderator.api());
        callers.put("leader", leader.api());
        callers.put("administrator", neighbourhood.administrator().api());
        fill(listed, "LISTED", member, moderator, leader);
        fill(unlisted, "UNLISTED", member, moderator, leader);
    }

    private void fill(Map<String, String> names, String visibility, Person member, Person moderator, Person leader) {
        String community = neighbourhood.community(visibility);
        neighbourhood.join(community, member, "MEMBER");
        neighbourhood.join(community, moderator, "MODERATOR");
        neighbourhood.join(community, leader, "LEADER");
        Person asker = neighbourhood.member(community, "LEADER");
        names.put("COMMUNITY", "/communities/" + community);
        for (String audience : List.of("EVERYONE", "MEMBERS", "LEADERS")) {
            Conversation forum = Conversation.in(community, asker, audience, audience);
            names.put("F-" + audience, forum.forum());
            names.put("T-" + audience, forum.start(asker, "QUESTION", "Who knows?"));
            names.put("I-" + audience, forum.start(asker, "IDEA", "Let us"));
        }
        names.put(
                "OTHER", Conversation.in(community, asker, "Other", "EVERYONE").forum());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | COMMUNITY/forums            |                                  | 401 200 200 200 200 200",
                "POST   | COMMUNITY/forums            | {'name':'NEW'}                   | 401 403 403 403 201 201",
                "GET    | COMMUNITY/forums/F-EVERYONE |                                  | 401 200 200 200 200 200",
                "GET    | COMMUNITY/forums/F-MEMBERS  |                                  | 401 404 200 200 200 200",
                "GET    | COMMUNITY/forums/F-LEADERS  |                                  | 401 404 404 404 200 200",
                "PATCH  | COMMUNITY/forums/F-EVERYONE | {}                               | 401 403 403 403 200 200",
                "PATCH  | COMMUNITY/forums/F-MEMBERS  | {}                               | 401 404 403 403 200 200",
                "PATCH  | COMMUNITY/forums/F-LEADERS  | {}                               | 401 404 404 404 200 200",
                "GET    | COMMUNITY/topics            |                                  | 401 200 200 200 200 200",
                "GET    | COMMUNITY/topics?forum=F-MEMBERS |                             | 401 400 200 200 200 200",
                "GET    | COMMUNITY/topics?forum=F-LEADERS |                             | 401 400 400 400 200 200",
                "POST   | COMMUNITY/topics            | {'forum':'F-EVERYONE','title':'NEW','body':'b'} | 401 403 201 201 201 201",
                "POST   | COMMUNITY/topics            | {'forum':'F-MEMBERS','title':'NEW','body':'b'}  | 401 403 201 201 201 201",
                "POST   | COMMUNITY/topics            | {'forum':'F-LEADERS','title':'NEW','body':'b'}  | 401 403 400 400 201 201",
                "POST   | COMMUNITY/topics            | {'forum':'F-MEMBERS','title':'NEW','body':'b','kind':'ANNOUNCEMENT'} | 401 403 403 403 201 201",
                "GET    | /topics/T-EVERYONE          |                                  | 401 200 200 200 200 200",
                "GET    | /topics/T-MEMBERS           |                                  | 401 404 200 200 200 200",
                "GET    | /topics/T-LEADERS           |                                  | 401 404 404 404 200 200",
                "PATCH  | /topics/T-EVERYONE          | {'title':'NEW'}                  | 401 403 403 200 200 200",
                "PATCH  | /topics/T-MEMBERS           | {'tags':['NEW']}                 | 401 404 403 200 200 200",
                "PATCH  | /topics/T-LEADERS           | {'title':'NEW'}                  | 401 404 404 404 200 200",
                "PATCH  | /topics/T-EVERYONE          | {'locked':true}                  | 401 403 403 200 200 200",
                "PATCH  | /topics/T-EVERYONE          | {'locked':false}                 | 401 403 403 200 200 200",
                "PATCH  | /topics/T-MEMBERS           | {'pinned':true}                  | 401 404 403 200 200 200",
                "PATCH  | /topics/I-EVERYONE          | {'status':'PLANNED'}             | 401 403 403 403 200 200",
                "PATCH  | /topics/I-EVERYONE          | {'forum':'OTHER'}                | 401 403 403 200 200 200",
                "PATCH  | /topics/I-MEMBERS           | {'forum':'F-LEADERS'}            | 401 404 400 400 200 200",
                "GET    | /topics/T-EVERYONE/posts    |                                  | 401 200 200 200 200 200",
                "GET    | /topics/T-MEMBERS/posts     |                                  | 401 404 200 200 200 200",
                "GET    | /topics/T-LEADERS/posts     |                                  | 401 404 404 404 200 200",
                "POST   | /topics/T-EVERYONE/posts    | {'body':'b'}                     | 401 403 201 201 201 201",
                "POST   | /topics/T-MEMBERS/posts     | {'body':'b'}                     | 401 404 201 201 201 201",
                "POST   | /topics/T-LEADERS/posts     | {'body':'b'}                     | 401 404 404 404 201 201",
                "PUT    | /topics/T-EVERYONE/answer   | {'post':'made-up'}               | 401 403 403 400 400 400",
                "PUT    | /topics/T-MEMBERS/answer    | {'post':'made-up'}               | 401 404 403 400 400 400",
                "PUT    | /topics/T-LEADERS/answer    | {'post':'made-up'}               | 401 404 404 404 400 400",
                "DELETE | /topics/T-EVERYONE/answer   |                                  | 401 403 403 204 204 204",
                "DELETE | /topics/T-MEMBERS/answer    |                                  | 401 404 403 204 204 204",
                "GET    | /topics/T-EVERYONE/experts  |                                  | 401 403 200 200 200 200",
                "GET    | /topics/T-MEMBERS/experts   |                                  | 401 404 200 200 200 200",
                "GET    | /topics/T-LEADERS/experts   |                                  | 401 404 404 404 200 200",
                "GET    | /topics/T-EVERYONE/history  |                                  | 401 403 200 200 200 200",
                "GET    | /topics/T-MEMBERS/history   |                                  | 401 404 200 200 200 200",
                "GET    | /topics/T-LEADERS/history   |                                  | 401 404 404 404 200 200",
                "POST   | /topics/T-EVERYONE/split    | {'posts':['made-up'],'title':'NEW'} | 401 403 403 400 400 400",
                "POST   | /topics/T-MEMBERS/split     | {'posts':['made-up'],'title':'NEW'} | 401 404 403 400 400 400",
                "POST   | /topics/T-LEADERS/split     | {'posts':['made-up'],'title':'NEW'} | 401 404 404 404 400 400",
                "POST   | /topics/T-EVERYONE/merge    | {'into':'made-up'}               | 401 403 403 400 400 400",
                "POST   | /topics/T-MEMBERS/merge     | {'into':'made-up'}               | 401 404 403 400 400 400",
                "POST   | /topics/T-MEMBERS/merge     | {'into':'T-LEADERS'}             | 401 404 403 400 200 409",
                "GET    | /topics/made-up             |                                  | 401 404 404 404 404 404"
            })
    void letsCallersDoTheirPartInAListedCommunity(String method, String path, @Nullable String body, String statuses) {
        assertThat(ask(listed, method, path, body)).isEqualTo(expected(statuses));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | COMMUNITY/forums            |                                  | 401 404 200 200 200 200",
                "POST   | COMMUNITY/forums            | {'name':'NEW'}                   | 401 404 403 403 201 201",
                "GET    | COMMUNITY/forums/F-EVERYONE |                                  | 401 404 200 200 200 200",
                "PATCH  | COMMUNITY/forums/F-EVERYONE | {}                               | 401 404 403 403 200 200",
                "GET    | COMMUNITY/topics            |                                  | 401 404 200 200 200 200",
                "POST   | COMMUNITY/topics            | {'forum':'F-EVERYONE','title':'NEW','body':'b'} | 401 404 201 201 201 201",
                "GET    | /topics/T-EVERYONE          |                                  | 401 404 200 200 200 200",
                "GET    | /topics/T-LEADERS           |                                  | 401 404 404 404 200 200",
                "PATCH  | /topics/T-EVERYONE          | {'title':'NEW'}                  | 401 404 403 200 200 200",
                "PATCH  | /topics/I-EVERYONE          | {'status':'PLANNED'}             | 401 404 403 403 200 200",
                "GET    | /topics/T-EVERYONE/posts    |                                  | 401 404 200 200 200 200",
                "POST   | /topics/T-EVERYONE/posts    | {'body':'b'}                     | 401 404 201 201 201 201",
                "PUT    | /topics/T-EVERYONE/answer   | {'post':'made-up'}               | 401 404 403 400 400 400",
                "DELETE | /topics/T-EVERYONE/answer   |                                  | 401 404 403 204 204 204",
                "GET    | /topics/T-EVERYONE/experts  |                                  | 401 404 200 200 200 200",
                "GET    | /topics/T-EVERYONE/history  |                                  | 401 404 200 200 200 200",
                "POST   | /topics/T-EVERYONE/split    | {'posts':['made-up'],'title':'NEW'} | 401 404 403 400 400 400",
                "POST   | /topics/T-EVERYONE/merge    | {'into':'made-up'}               | 401 404 403 400 400 400"
            })
    void hidesAnUnlistedCommunityFromStrangers(String method, String path, @Nullable String body, String statuses) {
        assertThat(ask(unlisted, method, path, body)).isEqualTo(expected(statuses));
    }

    private Map<String, Integer> ask(Map<String, String> names, String method, String path, @Nullable String body) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        callers.forEach((name, api) -> {
            Object json = body == null ? null : new JsonMapper().readTree(named(names, body.replace('\'', '"')));
            answers.put(name, api.send(method, named(names, path), json, null).status());
        });
        return answers;
    }

    private static String named(Map<String, String> names, String text) {
        String named = text.replace("NEW", UUID.randomUUID().toString());
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
    }

    private Map<String, Integer> expected(String statuses) {
        List<Integer> columns =
                Arrays.stream(statuses.split(" ", -1)).map(Integer::valueOf).toList();
        List<String> kinds = List.copyOf(callers.keySet());
        return kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> columns.get(kinds.indexOf(kind))));
    }
}
