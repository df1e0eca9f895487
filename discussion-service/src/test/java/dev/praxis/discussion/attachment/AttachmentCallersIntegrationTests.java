package dev.praxis.discussion.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.discussion.post.PostAttachments;
import dev.praxis.platform.test.Api;
import dev.praxis.platform.test.TestTokens;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who may do what with attachments: each endpoint is asked by each kind of caller and answers with the status of the caller's
 * column. The columns are: anonymous, stranger, member, author, moderator, leader, administrator.
 */
@DiscussionIntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class AttachmentCallersIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private PostAttachments reservations;

    private final Uploader uploader;
    private final Map<String, Api> callers = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private String community = "";
    private Person author;

    AttachmentCallersIntegrationTests(@LocalServerPort int port, @Autowired TestTokens tokens) {
        uploader = new Uploader(port, tokens);
    }

    @BeforeAll
    void attach() {
        community = neighbourhood.community();
        Person leader = neighbourhood.member(community, "LEADER");
        Person moderator = neighbourhood.member(community, "MODERATOR");
        author = neighbourhood.member(community, "MEMBER");
        callers.put("anonymous", neighbourhood.anonymous());
        callers.put("stranger", neighbourhood.someone("Stranger").api());
        callers.put("member", neighbourhood.member(community, "MEMBER").api());
        callers.put("author", author.api());
        callers.put("moderator", moderator.api());
        callers.put("leader", leader.api());
        callers.put("administrator", neighbourhood.administrator().api());
        String forum = leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", "Ward", "audience", "MEMBERS"))
                .text("/id");
        String topic = leader.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forum, "title", "Handover", "body", "Who?"))
                .text("/id");
        places.put("UNUSED", upload());
        places.put("RESERVED", upload());
        reservations.claim(
                UUID.randomUUID().toString(), community, author.id(), List.of(places.getOrDefault("RESERVED", "")));
        places.put("USED", upload());
        post(topic, "USED");
        places.put("HIDDEN", upload());
        moderator.api().delete("/posts/" + post(topic, "HIDDEN"));
    }

    /** A text that is JSON, too, as all answers are that callers of tests read. */
    private String upload() {
        return uploader.upload(author, community, "a.txt", SampleFiles.text("1"))
                .text("/id");
    }

    private String post(String topic, String attachment) {
        return author.api()
                .post(
                        "/topics/" + topic + "/posts",
                        Map.of("body", "See", "attachments", List.of(places.getOrDefault(attachment, ""))))
                .text("/id");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /attachments/UNUSED           | 401 404 404 200 404 404 404",
                "GET    | /attachments/UNUSED/content   | 401 404 404 200 404 404 404",
                "GET    | /attachments/RESERVED         | 401 404 404 200 200 200 200",
                "GET    | /attachments/RESERVED/content | 401 404 404 200 200 200 200",
                "DELETE | /attachments/RESERVED         | 401 404 404 409 403 403 403",
                "GET    | /attachments/USED             | 401 404 200 200 200 200 200",
                "GET    | /attachments/USED/content     | 401 404 200 200 200 200 200",
                "DELETE | /attachments/USED             | 401 404 403 409 403 403 403",
                "GET    | /attachments/HIDDEN           | 401 404 404 200 200 200 200",
                "GET    | /attachments/HIDDEN/content   | 401 404 404 200 200 200 200",
                "DELETE | /attachments/HIDDEN           | 401 404 404 409 403 403 403",
                "GET    | /attachments/NOTHING          | 401 404 404 404 404 404 404",
                "GET    | /attachments/NOTHING/content  | 401 404 404 404 404 404 404",
                "DELETE | /attachments/NOTHING          | 401 404 404 404 404 404 404"
            })
    void letsCallersDoTheirPart(String method, String path, String statuses) {
        assertThat(ask(method, path)).isEqualTo(expected(statuses));
    }

    @Test
    void letsUploadersTakeTheirOwnBack() {
        places.put("ANOTHER", upload());

        assertThat(ask("DELETE", "/attachments/ANOTHER")).isEqualTo(expected("401 404 404 204 404 404 404"));
    }

    private Map<String, Integer> ask(String method, String path) {
        String placed = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            placed = placed.replace(place.getKey(), place.getValue());
        }
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Api> caller : callers.entrySet()) {
            answers.put(
                    caller.getKey(),
                    caller.getValue().send(method, placed, null, null).status());
        }
        return answers;
    }

    private Map<String, Integer> expected(String statuses) {
        List<Integer> columns =
                Arrays.stream(statuses.split(" ", -1)).map(Integer::valueOf).toList();
        List<String> kinds = List.copyOf(callers.keySet());
        return kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> columns.get(kinds.indexOf(kind))));
    }
}
