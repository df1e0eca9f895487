package dev.praxis.discussion.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.discussion.moderation.Holding;
import dev.praxis.discussion.policy.NewcomerHold;
import dev.praxis.discussion.policy.Policies;
import dev.praxis.discussion.policy.PostingTerms;
import dev.praxis.discussion.post.Fingerprint;
import dev.praxis.discussion.post.HeldNotice;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.post.Submission;
import dev.praxis.discussion.post.Text;
import dev.praxis.discussion.review.CommunityFixture;
import dev.praxis.discussion.topic.Sanctions;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactFeed;
import dev.praxis.platform.test.FactProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@DiscussionIntegrationTest
class ScreeningIntegrationTests {

    private static final String LINK = "Look: https://example.org";
    private static final PostingTerms TERMS = new PostingTerms(NewcomerHold.LINKS, 3, 0, 4, true);

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    @Autowired
    private FactFeed feed;

    @Autowired
    private Posts posts;

    @Autowired
    private CommunityAccess access;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Sanctions sanctions;

    @Autowired
    private Policies policies;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private SharedTexts texts;

    @Autowired
    private OutwardPointers pointers;

    @Autowired
    private Holding holding;

    @Autowired
    private Clock clock;

    private CommunityFixture community;

    @BeforeEach
    void found() {
        community = new CommunityFixture(neighbourhood);
    }

    @Test
    void holdsNewcomersLinksForReview() {
        Answer held = community.reply(community.member(), LINK);

        assertThat(held.status()).isEqualTo(202);
        assertThat(held.text("/status")).isEqualTo("HELD");
        assertThat(held.text("/reason")).isEqualTo("newcomer-link");
        Answer own = community.member().api().get("/me/moderation");
        assertThat(own.text("/items/0/id")).isEqualTo(held.text("/id"));
        assertThat(own.text("/items/0/status")).isEqualTo("OPEN");
        assertThat(own.text("/items/0/body")).isEqualTo(LINK);
        assertThat(facts.await("PostHeld", held.text("/id"))
                        .data()
                        .path("reason")
                        .asString())
                .isEqualTo("newcomer-link");
        assertThat(community.queue(community.moderator(), "?kind=HELD").text("/items/0/heldFor"))
                .isEqualTo("newcomer-link");
    }

    @Test
    void postsWhatIsApprovedUnderTheNumberAndTimeOfTheApproval() {
        Answer held = community.reply(community.member(), LINK);
        community.post(community.leader(), "Meanwhile");
        Instant before = Instant.now();

        Answer approved = community.decide(community.moderator(), "APPROVE", held.text("/id"));
        community.decide(community.moderator(), "APPROVE", held.text("/id"));

        assertThat(approved.text("/items/0/result")).isEqualTo("DONE");
        Answer list = community.leader().api().get("/topics/" + community.topic() + "/posts");
        assertThat(list.body().path("items")).hasSize(3);
        assertThat(list.body().at("/items/2/number").asInt()).isEqualTo(3);
        assertThat(list.text("/items/2/body")).isEqualTo(LINK);
        assertThat(list.text("/items/2/author/id")).isEqualTo(community.member().id());
        assertThat(Instant.parse(list.text("/items/2/createdAt"))).isAfterOrEqualTo(before.minusMillis(1));
        assertThat(held.text("/id")).isEqualTo(list.text("/items/2/id") + ".held");
    }

    @Test
    void startsATopicThatIsApproved() {
        Answer held = community.start(community.member(), "Look at this", LINK);
        assertThat(held.status()).isEqualTo(202);

        community.decide(community.leader(), "APPROVE", held.text("/id"));

        Answer topics = community.member().api().get("/communities/" + community.id() + "/topics");
        assertThat(topics.text("/items/0/title")).isEqualTo("Look at this");
        assertThat(topics.body().at("/items/0/posts").asInt()).isEqualTo(1);
    }

    @Test
    void declinesASubmissionAndPostsItAfterAnAppeal() {
        Answer held = community.reply(community.member(), LINK);
        community.decide(community.moderator(), "REMOVE", held.text("/id"));
        assertThat(posted()).isEqualTo(1);

        community.member().api().post("/moderation/" + held.text("/id") + "/appeal", Map.of("text", "It is useful"));
        Answer overturned = community
                .leader()
                .api()
                .put(
                        "/moderation/" + held.text("/id") + "/appeal",
                        Map.of("decision", "OVERTURNED", "reason", "Right."));

        assertThat(overturned.status()).isEqualTo(200);
        assertThat(posted()).isEqualTo(2);
    }

    @Test
    void refusesToPostWhatHasNoPlaceAnyMore() {
        Answer held = community.reply(community.member(), LINK);
        neighbourhood.leave(community.id(), community.member());

        Answer refused = community.decide(community.moderator(), "APPROVE", held.text("/id"));

        assertThat(refused.text("/items/0/code")).isEqualTo("author-gone");
        assertThat(posted()).isEqualTo(1);
    }

    @Test
    void holdsARepeatedRequestOnceAndPostsItOnce() {
        Answer first = replyWithKey(community.member(), LINK);
        Answer again = replyWithKey(community.member(), LINK);
        community.decide(community.moderator(), "APPROVE", first.text("/id"));
        Answer late = replyWithKey(community.member(), LINK);

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(late.status()).isEqualTo(201);
        assertThat(first.text("/id")).isEqualTo(late.text("/id") + ".held");
        assertThat(community.queue(community.moderator(), "").body().path("items"))
                .isEmpty();
        assertThat(posted()).isEqualTo(2);
    }

    @Test
    void trustsMembersWhosePostsAreShown() {
        community.post(community.member(), "One");
        community.post(community.member(), "Two");
        assertThat(community.reply(community.member(), LINK).status()).isEqualTo(202);
        community.post(community.member(), "Three");

        assertThat(community.reply(community.member(), LINK).status()).isEqualTo(201);
    }

    @Test
    void trustsModeratorsAndLeadersFromTheStart() {
        assertThat(community.reply(community.moderator(), LINK).status()).isEqualTo(201);
        assertThat(community.reply(community.leader(), LINK).status()).isEqualTo(201);
    }

    @Test
    void holdsWhatTheLeadersDecided() {
        community.policy(Map.of("holdNewcomers", "EVERYTHING"));
        Answer everything = community.reply(community.member(), "Hello");
        community.policy(Map.of("holdNewcomers", "NOTHING"));
        Answer nothing = community.reply(community.member(), LINK);
        community.policy(Map.of("newcomerPosts", 1, "newcomerDays", 30));
        Person recent = neighbourhood.someone("Rae Recent");
        neighbourhood.join(community.id(), recent, "MEMBER", Instant.now().minus(Duration.ofDays(2)));
        community.post(recent, "Hello");
        Answer tooYoung = community.reply(recent, LINK);

        assertThat(everything.text("/reason")).isEqualTo("newcomer");
        assertThat(nothing.status()).isEqualTo(201);
        assertThat(tooYoung.text("/reason")).isEqualTo("newcomer-link");
        assertThat(facts.await("PostingPolicyChanged", community.id() + ".policy")
                        .data()
                        .path("holdNewcomers")
                        .asString())
                .isEqualTo("EVERYTHING");
    }

    @Test
    void refusesToChangeAPolicyThatSomebodyElseChangedMeanwhile() {
        String path = "/communities/" + community.id() + "/moderation/policy";
        Answer seen = community.leader().api().get(path);
        community.policy(Map.of("newcomerPosts", 5));

        Answer stale = community.leader().api().send("PUT", path, seen.body(), seen.etag());

        assertThat(seen.body().path("newcomerPosts").asInt()).isEqualTo(3);
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void refusesEditsByWhichNewcomersAddLinks() {
        String post = community.post(community.member(), "Nothing here");
        Answer held = community.reply(community.member(), LINK);
        community.decide(community.moderator(), "APPROVE", held.text("/id"));
        String approved = held.text("/id").replace(".held", "");

        Answer added = edit(community.member(), post, "Here: https://example.org");
        Answer replaced = edit(community.member(), approved, "Look: https://example.com");
        Answer kept = edit(community.member(), approved, "Look there: https://example.org");

        assertThat(added.status()).isEqualTo(403);
        assertThat(added.problem()).isEqualTo("newcomer-link");
        assertThat(replaced.problem()).isEqualTo("newcomer-link");
        assertThat(kept.status()).isEqualTo(200);
    }

    @Test
    void holdsALongTextThatSeveralNewcomersSendIn() {
        String text = "The best shoes for nurses are to be had at a shop that I found around the corner from us.";

        Answer first = community.reply(community.member(), text);
        Answer again = community.reply(community.member(), "Short and mine");
        Answer second = community.reply(community.another(), text.toUpperCase(java.util.Locale.ROOT));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text("/reason")).isEqualTo("repeated-text");
    }

    @Test
    void letsNoMoreThanSomeOfAMembersSubmissionsWait() {
        for (int i = 0; i < 20; i++) {
            assertThat(community.reply(community.member(), LINK + "/" + i).status())
                    .isEqualTo(202);
        }

        Answer oneMore = community.reply(community.member(), LINK);

        assertThat(oneMore.status()).isEqualTo(429);
        assertThat(oneMore.problem()).isEqualTo("too-many-held");
    }

    @Test
    void countsPostsFromTheStore() {
        List.of("One", "Two", "Two!").forEach(text -> community.post(community.member(), text));
        Pace pace = new Pace(posts, true, clock);
        CommunityVisit visit = visit(community.member());

        pace.of(visit, TERMS, true).requireLeisure(4);
        community.post(community.member(), "Four");

        LatelyPosted lately = pace.of(visit, TERMS, true);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> lately.requireLeisure(4));
        assertThat(refusal.code()).isEqualTo("too-many-posts");
        assertThat(refusal.retryAfterSeconds()).isBetween(1L, 60L);
        assertThat(lately.times(Fingerprint.of("two"))).isEqualTo(2);
        assertThat(pace.of(visit(community.leader()), TERMS, true).posts()).hasSize(1);
    }

    @Test
    void holdsWhatOneMemberSaysForTheThirdTime() {
        community.post(community.member(), "Come to my shop!");
        community.post(community.member(), "come to MY shop");
        PostScreening screening = limited();

        Optional<HeldNotice> other = screen(screening, community.member(), "Come to my house!");
        Optional<HeldNotice> third = screen(screening, community.member(), "Come to my shop");
        Optional<HeldNotice> trusted = screen(screening, community.leader(), "Come to my shop");

        assertThat(other).isEmpty();
        assertThat(third).get().extracting(HeldNotice::reason).isEqualTo("repeated-text");
        assertThat(trusted).isEmpty();
    }

    @Test
    void refusesAFlood() {
        community.policy(Map.of("maxPostsPerMinute", 2));
        community.post(community.member(), "One");
        String second = community.post(community.member(), "Two");
        PostScreening screening = limited();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> screen(screening, community.member(), "Three"));

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_MANY);
        assertThat(screen(screening, submission(community.member(), second, "Two")))
                .as("a repetition of what was posted already")
                .isEmpty();
    }

    private PostScreening limited() {
        return new PostScreening(
                sanctions, policies, new Pace(posts, true, clock), newcomers, texts, pointers, holding);
    }

    private Optional<HeldNotice> screen(PostScreening screening, Person author, String body) {
        return screen(screening, submission(author, UUID.randomUUID().toString(), body));
    }

    private Optional<HeldNotice> screen(PostScreening screening, Submission submission) {
        Text text = new Text(submission.body(), submission.body(), List.of(), 0, 0);
        CommunityVisit visit = access.visit(community.id(), new Caller(submission.authorId(), Set.of("write"), false));
        return screening.screen(submission, text, visit);
    }

    private Submission submission(Person author, String postId, String body) {
        return new Submission(community.id(), author.id(), community.topic(), postId, body, null, List.of(), null);
    }

    @Test
    void forgetsWhatErasedMembersWantedToPost() {
        Answer held = community.reply(community.member(), LINK);

        feed.fact("membership", "MemberErased", community.member().id(), 9, Map.of());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(community
                                .queue(community.moderator(), "?status=DECIDED")
                                .text("/items/0/body"))
                        .isEmpty());
        Answer approved = community.decide(community.moderator(), "APPROVE", held.text("/id"));
        assertThat(approved.text("/items/0/code")).isEqualTo("already-decided");
    }

    private CommunityVisit visit(Person person) {
        return access.visit(community.id(), new Caller(person.id(), Set.of("write"), false));
    }

    private Answer replyWithKey(Person who, String body) {
        // A service that crashed has kept no answer, so that the request is handled again.
        String path = "/topics/" + community.topic() + "/posts";
        Answer answer = who.api().with("Idempotency-Key", "key-1").post(path, Map.of("body", body));
        mongo.remove(new Query(), "idempotency");
        return answer;
    }

    private static Answer edit(Person who, String post, String body) {
        return who.api().patch("/posts/" + post, Map.of("body", body), null);
    }

    private int posted() {
        return community
                .leader()
                .api()
                .get("/topics/" + community.topic())
                .body()
                .path("posts")
                .asInt();
    }
}
