package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A community talks, through the gateway as everybody reaches it. */
@ExtendWith(DemoPlatform.Shared.class)
class DiscussionJourneyTests {

    private static final String WORDS = "What helped us on the ward";

    @Test
    void aCommunityTalks(DemoPlatform demo) throws Exception {
        Person leader = demo.newcomer("Lin Leader");
        Person member = demo.newcomer("Mel Member");
        JsonNode community = leader.post(
                        "/api/v1/communities", Map.of("name", DemoPlatform.unique("Ward Nurses"), "joining", "OPEN"))
                .expect(201);
        String slug = community.get("slug").asString();
        member.put("/api/v1/communities/" + slug + "/members/me", Map.of()).expect(200);
        String forum = leader.post("/api/v1/communities/" + slug + "/forums", Map.of("name", "Ward"))
                .expect(201)
                .get("id")
                .asString();
        String question = member.post(
                        "/api/v1/communities/" + slug + "/topics",
                        Map.of("forum", forum, "kind", "QUESTION", "title", "Who hands over?", "body", "Who?"))
                .expect(201)
                .get("id")
                .asString();

        Queue<String> heard = listen(demo.url(), member.token(), question);
        String file = upload(demo.url(), leader.token(), slug);
        JsonNode answer = leader.post(
                        "/api/v1/topics/" + question + "/posts",
                        Map.of("body", "Whoever **leaves**.", "attachments", List.of(file)))
                .expect(201);
        String post = answer.get("id").asString();

        await().atMost(Duration.ofSeconds(10)).until(() -> heard.contains("event: post"));
        assertThat(unread(member, slug)).isEqualTo(1);
        assertThat(member.get("/api/v1/attachments/" + file + "/content").text())
                .isEqualTo(WORDS);
        member.put("/api/v1/posts/" + post + "/reactions/%F0%9F%91%8D", Map.of())
                .expect(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> heard.contains("event: reaction"));
        member.put("/api/v1/topics/" + question + "/answer", Map.of("post", post))
                .expect(200);
        member.put("/api/v1/topics/" + question + "/read", Map.of("upTo", 2)).expect(200);
        assertThat(unread(member, slug)).isZero();
        member.post("/api/v1/posts/" + post + "/reports", Map.of("reason", "OFF_TOPIC", "note", "Only a test."))
                .expect(201);
        assertThat(leader.get("/api/v1/communities/" + slug + "/moderation")
                        .expect(200)
                        .get("items"))
                .hasSize(1);
        assertThat(member.get("/api/v1/communities/" + slug + "/moderation").status())
                .isEqualTo(403);
        assertThat(leader.get("/api/v1/me/moderation").status()).isEqualTo(200);
        String id = community.get("id").asString();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            FactLog log = FactLog.read(demo.kafka(), "praxis.discussion.events");
            for (String type : List.of("AnswerAccepted", "PostReported")) {
                assertThat(log.ofType(type))
                        .filteredOn(fact -> fact.header("ce_communityid").equals(id))
                        .hasSize(1);
            }
        });
    }

    private static int unread(Person person, String slug) {
        JsonNode items =
                person.get("/api/v1/me/unread?community=" + slug).expect(200).get("items");
        return items.isEmpty() ? 0 : items.get(0).get("unreadPosts").asInt();
    }

    /** The lines of the stream of a topic, as they come. */
    private static Queue<String> listen(URI gateway, String token, String topic) throws Exception {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/topics/" + topic + "/live"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        Thread.ofVirtual().start(() -> response.body().forEach(lines::add));
        return lines;
    }

    private static String upload(URI gateway, String token, String slug) throws Exception {
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ward.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + WORDS + "\r\n--part--\r\n";
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/communities/" + slug + "/attachments"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(response.body())
                .get("id")
                .asString();
    }
}
