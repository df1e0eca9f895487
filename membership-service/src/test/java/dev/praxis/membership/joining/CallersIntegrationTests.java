package dev.praxis.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.membership.community.CommunityIntegrationTest;
import dev.praxis.membership.community.Foundings;
import dev.praxis.membership.community.People;
import dev.praxis.membership.community.People.Person;
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
 * columns are: anonymous, stranger, requester, member, moderator, leader, administrator.
 */
@CommunityIntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class CallersIntegrationTests {

    @Autowired
    private People people;

    private final Map<String, Api> callers = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private String listed = "";
    private String unlisted = "";

    @BeforeAll
    void found() {
        Person leader = people.someone("Leader");
        Person moderator = people.someone("Moderator");
        Person requester = people.someone("Requester");
        Person member = people.someone("Member");
        callers.put("anonymous", people.anonymous());
        callers.put("stranger", people.someone("Stranger").api());
        callers.put("requester", requester.api());
        callers.put("member", member.api());
        callers.put("moderator", moderator.api());
        callers.put("leader", leader.api());
        callers.put("administrator", people.administrator().api());
        names.put("MEMBER", member.id());
        listed = community(leader, moderator, member, requester);
        unlisted = community(leader, moderator, member, requester);
        leader.api().patch(unlisted, Map.of("visibility", "UNLISTED"), null);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    |                        |                          | 200 200 200 200 200 200 200",
                "PATCH  |                        | {}                       | 401 403 403 403 403 200 200",
                "DELETE |                        | {'name':'Other'}         | 401 403 403 403 403 400 400",
                "GET    | /charter/versions      |                          | 401 200 200 200 200 200 200",
                "GET    | /charter/versions/1    |                          | 401 200 200 200 200 200 200",
                "GET    | /members               |                          | 401 403 403 200 200 200 200",
                "GET    | /members/me            |                          | 401 200 200 200 200 200 200",
                "PUT    | /members/MEMBER        | {'role':'MEMBER'}        | 401 403 403 403 403 200 200",
                "DELETE | /members/NOBODY        |                          | 401 403 403 403 404 404 404",
                "GET    | /requests              |                          | 401 403 403 403 200 200 200",
                "PUT    | /requests/NOBODY       | {'decision':'APPROVED'}  | 401 403 403 403 404 404 404",
                "GET    | /guidelines            |                          | 200 200 200 200 200 200 200",
                "PUT    | /guidelines            | {'text':'Be kind.'}      | 401 403 403 403 403 200 200",
                "GET    | /guidelines/versions   |                          | 401 200 200 200 200 200 200",
                "GET    | /guidelines/versions/1 |                          | 401 200 200 200 200 200 200",
                "PUT    | /guidelines/acceptance | {'version':1}            | 401 403 403 200 200 200 403",
                "GET    | /invitations           |                          | 401 403 403 403 200 200 200",
                "POST   | /invitations           | {'link':{}}              | 401 403 403 403 201 201 201",
                "DELETE | /invitations/NOTHING   |                          | 401 403 403 403 404 404 404"
            })
    void letsCallersDoTheirPartInAListedCommunity(
            String method, @Nullable String path, @Nullable String body, String statuses) {
        assertThat(ask(method, listed, path, body)).isEqualTo(expected(statuses));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    |                        |                          | 404 404 200 200 200 200 200",
                "PATCH  |                        | {}                       | 401 404 403 403 403 200 200",
                "DELETE |                        | {'name':'Other'}         | 401 404 403 403 403 400 400",
                "GET    | /charter/versions      |                          | 401 404 200 200 200 200 200",
                "GET    | /members               |                          | 401 404 403 200 200 200 200",
                "PUT    | /members/me            | {}                       | 401 404 409 200 200 200 409",
                "PUT    | /members/MEMBER        | {'role':'MEMBER'}        | 401 404 403 403 403 200 200",
                "DELETE | /members/NOBODY        |                          | 401 404 403 403 404 404 404",
                "GET    | /requests              |                          | 401 404 403 403 200 200 200",
                "GET    | /guidelines            |                          | 404 404 200 200 200 200 200",
                "PUT    | /guidelines/acceptance | {'version':1}            | 401 404 403 200 200 200 403",
                "GET    | /invitations           |                          | 401 404 403 403 200 200 200",
                "POST   | /invitations           | {'link':{}}              | 401 404 403 403 201 201 201"
            })
    void hidesAnUnlistedCommunityFromStrangers(
            String method, @Nullable String path, @Nullable String body, String statuses) {
        assertThat(ask(method, unlisted, path, body)).isEqualTo(expected(statuses));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET  | /communities            |               | 200 200 200 200 200 200 200",
                "GET  | /communities?mine=true  |               | 401 200 200 200 200 200 200",
                "POST | /communities            | {'name':'C'}  | 401 201 201 201 201 201 201",
                "GET  | /me/communities         |               | 401 200 200 200 200 200 200",
                "GET  | /invitations/made-up    |               | 404 404 404 404 404 404 404"
            })
    void servesEverybodyOutsideOfCommunities(String method, String path, @Nullable String body, String statuses) {
        assertThat(ask(method, "", path, body)).isEqualTo(expected(statuses));
    }

    private Map<String, Integer> ask(String method, String community, @Nullable String path, @Nullable String body) {
        String whole = community + (path == null ? "" : path.replace("MEMBER", names.getOrDefault("MEMBER", "")));
        Object json = body == null ? null : new JsonMapper().readTree(body.replace('\'', '"'));
        Map<String, Integer> answers = new LinkedHashMap<>();
        callers.forEach((name, api) ->
                answers.put(name, api.send(method, whole, json, null).status()));
        return answers;
    }

    private Map<String, Integer> expected(String statuses) {
        List<Integer> columns =
                Arrays.stream(statuses.split(" ", -1)).map(Integer::valueOf).toList();
        List<String> kinds = List.copyOf(callers.keySet());
        return kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> columns.get(kinds.indexOf(kind))));
    }

    private static String community(Person leader, Person moderator, Person member, Person requester) {
        String community = "/communities/" + Foundings.found(leader.api(), "REQUEST", "LISTED");
        for (Person joining : List.of(moderator, member)) {
            joining.api().put(community + "/members/me", Map.of("answers", List.of("To learn")));
            leader.api().put(community + "/requests/" + joining.id(), Map.of("decision", "APPROVED"));
        }
        requester.api().put(community + "/members/me", Map.of("answers", List.of("To learn")));
        leader.api().put(community + "/members/" + moderator.id(), Map.of("role", "MODERATOR"));
        leader.api().put(community + "/guidelines", Map.of("text", "Be kind."));
        return community;
    }
}
