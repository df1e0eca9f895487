package dev.praxis.discussion.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Who may watch what, and tell that they type: the columns are anonymous, stranger, member, moderator, leader,
 * administrator. A community's forums are for everybody, its members, and its leaders.
 */
@DiscussionIntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class CallersIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    private final Map<String, @Nullable String> callers = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private String base = "";

    @BeforeAll
    void found() {
        base = "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/api/v1";
        Person stranger = neighbourhood.someone("Stranger");
        Person member = neighbourhood.someone("Member");
        Person moderator = neighbourhood.someone("Moderator");
        Person leader = neighbourhood.someone("Leader");
        callers.put("anonymous", null);
        callers.put("stranger", tokens.member(stranger.id()));
        callers.put("member", tokens.member(member.id()));
        callers.put("moderator", tokens.member(moderator.id()));
        callers.put("leader", tokens.member(leader.id()));
        callers.put("administrator", tokens.administrator("root"));
        for (String visibility : List.of("LISTED", "UNLISTED")) {
            String community = neighbourhood.community(visibility);
            neighbourhood.join(community, member, "MEMBER");
            neighbourhood.join(community, moderator, "MODERATOR");
            neighbourhood.join(community, leader, "LEADER");
            paths.put(visibility, "/communities/" + community);
            for (String audience : List.of("EVERYONE", "MEMBERS", "LEADERS")) {
                paths.put(visibility + "." + audience, "/topics/" + topic(community, leader, audience));
            }
        }
    }

    private static String topic(String community, Person leader, String audience) {
        String forum = leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", audience, "audience", audience))
                .text("/id");
        return leader.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forum, "title", "Handover", "body", "Who writes it down?"))
                .text("/id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | LISTED            | /live   | 401 200 200 200 200 200",
                "GET  | LISTED.EVERYONE   | /live   | 401 200 200 200 200 200",
                "GET  | LISTED.MEMBERS    | /live   | 401 404 200 200 200 200",
                "GET  | LISTED.LEADERS    | /live   | 401 404 404 404 200 200",
                "GET  | UNLISTED          | /live   | 401 404 200 200 200 200",
                "GET  | UNLISTED.EVERYONE | /live   | 401 404 200 200 200 200",
                "GET  | UNLISTED.MEMBERS  | /live   | 401 404 200 200 200 200",
                "GET  | UNLISTED.LEADERS  | /live   | 401 404 404 404 200 200",
                "POST | LISTED.EVERYONE   | /typing | 401 403 204 204 204 204",
                "POST | LISTED.MEMBERS    | /typing | 401 404 204 204 204 204",
                "POST | LISTED.LEADERS    | /typing | 401 404 404 404 204 204",
                "POST | UNLISTED.EVERYONE | /typing | 401 404 204 204 204 204"
            })
    void letsCallersWatchWhatTheyMayRead(String method, String place, String what, String statuses) throws IOException {
        List<String> answers = new ArrayList<>();
        for (@Nullable String token : callers.values()) {
            HttpResponse<InputStream> answer = LiveReader.answer(method, base + paths.get(place) + what, token, null);
            answers.add(Integer.toString(answer.statusCode()));
            if (answer.statusCode() >= 400) {
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            }
            answer.body().close();
        }

        assertThat(String.join(" ", answers)).isEqualTo(statuses);
    }
}
