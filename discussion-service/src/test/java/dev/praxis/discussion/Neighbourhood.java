package dev.praxis.discussion;

import static org.awaitility.Awaitility.await;

import dev.praxis.platform.test.Api;
import dev.praxis.platform.test.FactFeed;
import dev.praxis.platform.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

/** Plays membership-service: makes communities and people, tells of them on Kafka, and waits until the service knows. */
public final class Neighbourhood {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestTokens tokens;
    private final FactFeed feed;
    private final MongoOperations mongo;
    private final Environment environment;
    private final AtomicLong sequence = new AtomicLong();

    Neighbourhood(TestTokens tokens, FactFeed feed, MongoOperations mongo, Environment environment) {
        this.tokens = tokens;
        this.feed = feed;
        this.mongo = mongo;
        this.environment = environment;
    }

    /** Somebody with an account, and what that person does over HTTP. */
    public record Person(String id, String name, Api api) {}

    /** A new person without any membership. */
    public Person someone(String name) {
        String id = UUID.randomUUID().toString();
        rename(id, name);
        return new Person(id, name, api(tokens.member(id)));
    }

    /** A new administrator. */
    public Person administrator() {
        String id = UUID.randomUUID().toString();
        rename(id, "Ada Admin");
        return new Person(id, "Ada Admin", api(tokens.administrator(id)));
    }

    /** Somebody who is not signed in. */
    public Api anonymous() {
        return new Api(base(), null);
    }

    /** The same person with a token that only reads. */
    public Api readingOnly(Person person) {
        return api(tokens.member(person.id(), "read"));
    }

    /** Gives a person a name. */
    public void rename(String memberId, String name) {
        feed.state(
                "praxis.membership.profiles",
                "ProfileState",
                memberId,
                sequence.incrementAndGet(),
                Map.of("name", name, "headline", "Somebody"));
        awaitCopy("members", memberId, copy -> name.equals(copy.getString("name")));
    }

    /** Founds a listed community, which is known under its id and under the slug {@code c-<id>}. */
    public String community() {
        return community("LISTED");
    }

    /** Founds a community with a visibility. */
    public String community(String visibility) {
        String id = UUID.randomUUID().toString();
        describe(id, visibility, "ACTIVE");
        return id;
    }

    /** Tells how a community is now. */
    public void describe(String communityId, String visibility, String status) {
        feed.state(
                "praxis.membership.communities",
                "CommunityState",
                communityId,
                sequence.incrementAndGet(),
                Map.of(
                        "id",
                        communityId,
                        "slug",
                        "c-" + communityId,
                        "name",
                        "Community " + communityId,
                        "visibility",
                        visibility,
                        "status",
                        status));
        boolean listed = visibility.equals("LISTED");
        boolean active = status.equals("ACTIVE");
        awaitCopy(
                "communities",
                communityId,
                copy -> copy.getBoolean("listed") == listed && copy.getBoolean("active") == active);
    }

    /** A new person with a role in a community: {@code MEMBER}, {@code MODERATOR} or {@code LEADER}. */
    public Person member(String communityId, String role) {
        Person person = someone("Some " + role);
        join(communityId, person, role);
        return person;
    }

    /** Gives a person a role in a community. */
    public void join(String communityId, Person person, String role) {
        join(communityId, person, role, Instant.parse("2026-01-02T08:00:00Z"));
    }

    /** Gives a person a role in a community, as a member since a moment. */
    public void join(String communityId, Person person, String role, Instant joinedAt) {
        membership(communityId, person, role, "MEMBER", joinedAt);
        awaitCopy("memberships", communityId + "." + person.id(), copy -> role.equals(copy.getString("role")));
    }

    /** Ends a membership. */
    public void leave(String communityId, Person person) {
        membership(communityId, person, "MEMBER", "LEFT", Instant.parse("2026-01-02T08:00:00Z"));
        awaitCopy("memberships", communityId + "." + person.id(), copy -> copy.getString("role") == null);
    }

    private void membership(String communityId, Person person, String role, String status, Instant joinedAt) {
        feed.state(
                "praxis.membership.memberships",
                "MembershipState",
                communityId + "." + person.id(),
                sequence.incrementAndGet(),
                Map.of(
                        "communityId",
                        communityId,
                        "memberId",
                        person.id(),
                        "role",
                        role,
                        "status",
                        status,
                        "joinedAt",
                        joinedAt.toString()));
    }

    private void awaitCopy(String collection, String id, java.util.function.Predicate<Document> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            Document copy = mongo.findById(id, Document.class, collection);
            return copy != null && condition.test(copy);
        });
    }

    private Api api(String token) {
        return new Api(base(), token);
    }

    private String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
