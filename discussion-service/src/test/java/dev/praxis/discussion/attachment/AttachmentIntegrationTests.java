package dev.praxis.discussion.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.discussion.attachment.Uploader.Reply;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import dev.praxis.platform.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@DiscussionIntegrationTest
class AttachmentIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private AttachmentUpkeep upkeep;

    @Autowired
    private ContentStorage contents;

    private final Uploader uploader;
    private String community = "";
    private String topic = "";
    private Person leader;
    private Person author;
    private Person reader;

    AttachmentIntegrationTests(@LocalServerPort int port, @Autowired TestTokens tokens) {
        uploader = new Uploader(port, tokens);
    }

    @BeforeEach
    void startATopic() {
        community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        author = neighbourhood.member(community, "MEMBER");
        reader = neighbourhood.member(community, "MEMBER");
        String forum = leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", "Ward", "audience", "MEMBERS"))
                .text("/id");
        topic = leader.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forum, "title", "Handover", "body", "Plans?"))
                .text("/id");
    }

    @Test
    void showsAnAttachmentToWhoeverReadsItsPost() {
        Reply uploaded = uploader.upload(author, community, "../plan \u00fc.png", SampleFiles.png());
        String id = uploaded.text("/id");

        Answer post = reply(author, List.of(id));
        Answer page = reader.api().get("/topics/" + topic + "/posts");
        Reply content = uploader.content(reader, id);

        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.text("/name")).isEqualTo("plan \u00fc.png");
        assertThat(uploaded.text("/type")).isEqualTo("image/png");
        assertThat(uploaded.json().path("width").asInt()).isEqualTo(3);
        assertThat(post.body().at("/attachments/0")).isEqualTo(uploaded.json());
        assertThat(page.body().at("/items/1/attachments/0")).isEqualTo(uploaded.json());
        assertThat(content.bytes()).isEqualTo(SampleFiles.png());
        assertThat(content.headers().getFirst("Content-Type")).isEqualTo("image/png");
        assertThat(content.headers().getFirst("Content-Disposition")).startsWith("inline;");
        assertThat(content.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.headers().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(content.headers().getFirst("Cache-Control")).contains("private", "max-age=3600");
    }

    @Test
    void hasDocumentsDownloaded() {
        String id = uploader.upload(author, community, "plan.pdf", SampleFiles.pdf())
                .text("/id");

        Reply content = uploader.content(author, id);

        assertThat(content.headers().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("plan.pdf");
        assertThat(content.bytes()).isEqualTo(SampleFiles.pdf());
    }

    @Test
    void sparesContentsThatBrowsersHave() {
        String id = uploader.picture(author, community);
        String tag = String.valueOf(uploader.content(author, id).headers().getETag());

        Reply again = uploader.content(author, id, tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void showsAnUploadWithoutAPostToItsUploaderAlone() {
        String id = uploader.picture(author, community);

        assertThat(author.api().get("/attachments/" + id).status()).isEqualTo(200);
        assertThat(reader.api().get("/attachments/" + id).problem()).isEqualTo("unknown-attachment");
        assertThat(leader.api().get("/attachments/" + id).status()).isEqualTo(404);
        assertThat(uploader.content(reader, id).status()).isEqualTo(404);
    }

    @Test
    void hidesAttachmentsFromWhoMayNotReadTheTopic() {
        String id = uploader.picture(author, community);
        reply(author, List.of(id));
        Person stranger = neighbourhood.someone("Stranger");

        assertThat(uploader.content(stranger, id).status()).isEqualTo(404);
        assertThat(uploader.content(null, id).status()).isEqualTo(401);

        neighbourhood.leave(community, author);
        assertThat(uploader.content(author, id).status()).isEqualTo(404);
    }

    @Test
    void hidesTheAttachmentsOfAHiddenPost() {
        String id = uploader.picture(author, community);
        String post = reply(author, List.of(id)).text("/id");
        awaitAttached(id);

        leader.api().delete("/posts/" + post);

        assertThat(uploader.content(reader, id).status()).isEqualTo(404);
        assertThat(uploader.content(author, id).status()).isEqualTo(200);
        assertThat(uploader.content(leader, id).status()).isEqualTo(200);
        assertThat(reader.api().get("/posts/" + post).body().path("attachments"))
                .isEmpty();
    }

    @Test
    void takesOnlyTheAuthorsOwnUploadsToTheCommunity() {
        String other = neighbourhood.community();
        neighbourhood.join(other, author, "MEMBER");
        String elsewhere = uploader.picture(author, other);
        String anothers = uploader.picture(reader, community);

        assertThat(codes(reply(author, List.of(elsewhere)))).isEqualTo("unknown-attachment");
        assertThat(codes(reply(author, List.of(anothers)))).isEqualTo("unknown-attachment");
        assertThat(codes(reply(author, List.of("made-up")))).isEqualTo("unknown-attachment");
        assertThat(reply(author, Collections.nCopies(11, "x")).status()).isEqualTo(400);
    }

    @Test
    void takesAnUploadForOnePostOnly() {
        String used = uploader.picture(author, community);
        String unused = uploader.picture(author, community);
        reply(author, List.of(used, used));

        Answer second = reply(author, List.of(unused, used));
        Answer third = reply(author, List.of(unused));

        assertThat(codes(second)).isEqualTo("in-use");
        assertThat(third.status()).isEqualTo(201);
    }

    @Test
    void acceptsTheSameAttachmentsFromARepeatedRequest() {
        String id = uploader.picture(author, community);
        Map<String, Object> body = Map.of("body", "Once", "attachments", List.of(id));

        String first = author.api()
                .with("Idempotency-Key", "k")
                .post("/topics/" + topic + "/posts", body)
                .text("/id");
        mongo.remove(new Query(), "idempotency");
        Answer again = author.api().with("Idempotency-Key", "k").post("/topics/" + topic + "/posts", body);

        assertThat(again.text("/id")).isEqualTo(first);
    }

    @Test
    void startsTopicsWithAttachments() {
        String id = uploader.picture(author, community);
        String forum = author.api().get("/topics/" + topic).text("/forum");

        Answer started = author.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forum, "title", "A plan", "body", "See", "attachments", List.of(id)));

        assertThat(author.api().get("/topics/" + started.text("/id") + "/posts").text("/items/0/attachments/0/id"))
                .isEqualTo(id);
    }

    @Test
    void addsAndRemovesAttachmentsWithAnEdit() {
        String old = uploader.picture(author, community);
        String fresh = uploader.picture(author, community);
        String post = reply(author, List.of(old)).text("/id");
        awaitAttached(old);

        Answer same = author.api().patch("/posts/" + post, Map.of("body", "Other words"), null);
        Answer other = author.api()
                .patch("/posts/" + post, Map.of("body", "Other words", "attachments", List.of(fresh)), null);

        assertThat(same.text("/attachments/0/id")).isEqualTo(old);
        assertThat(other.text("/attachments/0/id")).isEqualTo(fresh);
        assertThat(other.body().path("version").asInt()).isEqualTo(3);
        assertThat(removal(old)).isEqualTo("BY_POST");
        awaitAttached(fresh);
        assertThat(uploader.content(reader, fresh).status()).isEqualTo(200);
    }

    @Test
    void givesUploadsBackThatAnEditDidNotTake() {
        String id = uploader.picture(reader, community);
        String post = reply(author, List.of()).text("/id");

        Answer refused = reader.api().patch("/posts/" + post, Map.of("body", "Mine", "attachments", List.of(id)), null);

        assertThat(refused.problem()).isEqualTo("author-only");
        assertThat(reply(reader, List.of(id)).status()).isEqualTo(201);
    }

    @Test
    void forgetsTheAttachmentsOfAWithdrawnPost() {
        String id = uploader.picture(author, community);
        String post = reply(author, List.of(id)).text("/id");
        awaitAttached(id);

        author.api().delete("/posts/" + post);

        assertThat(removal(id)).isEqualTo("BY_POST");
        assertThat(contents.open(id)).isEmpty();
        assertThat(uploader.content(author, id).status()).isEqualTo(404);
    }

    @Test
    void takesAnUploadBack() {
        String id = uploader.picture(author, community);

        assertThat(reader.api().delete("/attachments/" + id).status()).isEqualTo(404);
        assertThat(author.api().delete("/attachments/" + id).status()).isEqualTo(204);

        assertThat(author.api().get("/attachments/" + id).status()).isEqualTo(404);
        assertThat(contents.open(id)).isEmpty();
        assertThat(removal(id)).isEqualTo("BY_UPLOADER");
    }

    @Test
    void keepsWhatBelongsToAPost() {
        String id = uploader.picture(author, community);
        reply(author, List.of(id));

        assertThat(author.api().delete("/attachments/" + id).problem()).isEqualTo("in-use");
        assertThat(reader.api().delete("/attachments/" + id).problem()).isEqualTo("uploader-only");
    }

    @Test
    void tellsOfFilesWithoutTheirNames() {
        String id = uploader.picture(author, community);

        PublishedRecord fact = facts.await("AttachmentAdded", id);

        assertThat(fact.data().path("type").asString()).isEqualTo("image/png");
        assertThat(fact.data().path("memberId").asString()).isEqualTo(author.id());
        assertThat(fact.data().toString()).doesNotContain("plan");
    }

    @Test
    void removesUploadsForWhichNoPostCame() {
        String forgotten = uploader.picture(author, community);
        String fresh = uploader.picture(author, community);
        String used = uploader.picture(author, community);
        reply(author, List.of(used));
        awaitAttached(used);
        expire(forgotten);

        upkeep.removeExpired();

        assertThat(removal(forgotten)).isEqualTo("EXPIRED");
        assertThat(contents.open(forgotten)).isEmpty();
        assertThat(author.api().get("/attachments/" + fresh).status()).isEqualTo(200);
        assertThat(mongo.findById(used, Document.class, "attachments")).doesNotContainKey("expiresAt");
    }

    @Test
    void keepsWhatAPostListsEvenWhereItWasNotTold() {
        String id = uploader.picture(author, community);
        reply(author, List.of(id));
        awaitAttached(id);
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("attached", false).set("expiresAt", Date.from(Instant.EPOCH)),
                "attachments");

        upkeep.removeExpired();

        awaitAttached(id);
        assertThat(uploader.content(reader, id).status()).isEqualTo(200);
    }

    @Test
    void forgetsUploadsThatBrokeOff() {
        String id = UUID.randomUUID().toString();
        mongo.insert(
                new Document("_id", id)
                        .append("communityId", community)
                        .append("uploaderId", author.id())
                        .append("name", "plan.png")
                        .append("type", "image/png")
                        .append("size", 1L)
                        .append("revision", 0L)
                        .append("createdAt", Date.from(Instant.now()))
                        .append("expiresAt", Date.from(Instant.EPOCH)),
                "attachments");

        assertThat(author.api().get("/attachments/" + id).status()).isEqualTo(404);
        upkeep.removeExpired();

        assertThat(mongo.findById(id, Document.class, "attachments")).isNull();
    }

    @Test
    void limitsWhatAMemberUploadsInADay() {
        mongo.insert(
                new Document("_id", UUID.randomUUID().toString())
                        .append("uploaderId", author.id())
                        .append("size", 200L * 1024 * 1024)
                        .append("ended", true)
                        .append("createdAt", Date.from(Instant.now().minus(Duration.ofHours(23)))),
                "attachments");

        Reply refused = uploader.upload(author, community, "plan.png", SampleFiles.png());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("/code")).isEqualTo("upload-quota");
        assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("3600");
    }

    @Test
    void refusesWhatItDoesNotTake() {
        assertThat(uploader.upload(author, community, "a.svg", SampleFiles.text("<svg/>"))
                        .text("/errors/0/code"))
                .isEqualTo("wrong-type");
        assertThat(uploader.upload(author, community, "a.png", SampleFiles.pdf())
                        .text("/errors/0/code"))
                .isEqualTo("wrong-type");
        assertThat(uploader.upload(author, community, "a.txt", new byte[0]).text("/errors/0/code"))
                .isEqualTo("empty-file");
        assertThat(uploader.upload(author, community, "a.txt", new byte[10_600_000])
                        .status())
                .isEqualTo(413);
        assertThat(author.api()
                        .post("/communities/" + community + "/attachments", Map.of())
                        .status())
                .isEqualTo(415);
    }

    @Test
    void readsFilesNowhereElse() {
        assertThat(uploader.post(author, "/topics/" + topic + "/posts", "a.txt", SampleFiles.text("x"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void takesUploadsOfMembersAlone() {
        Person stranger = neighbourhood.someone("Stranger");

        assertThat(uploader.upload(stranger, community, "a.png", SampleFiles.png())
                        .status())
                .isEqualTo(403);
        assertThat(uploader.upload(stranger, "nowhere", "a.png", SampleFiles.png())
                        .status())
                .isEqualTo(404);
        assertThat(uploader.upload(null, community, "a.png", SampleFiles.png()).status())
                .isEqualTo(401);
    }

    private Answer reply(Person person, List<String> attachments) {
        return person.api()
                .post("/topics/" + topic + "/posts", Map.of("body", "See below", "attachments", attachments));
    }

    private static String codes(Answer refused) {
        return refused.text("/errors/0/code");
    }

    private String removal(String id) {
        return facts.await("AttachmentRemoved", id).data().path("how").asString();
    }

    private void awaitAttached(String id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Document found = mongo.findById(id, Document.class, "attachments");
            return found != null && found.getBoolean("attached", false);
        });
    }

    private void expire(String id) {
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().set("expiresAt", Date.from(Instant.EPOCH)), "attachments");
    }
}
