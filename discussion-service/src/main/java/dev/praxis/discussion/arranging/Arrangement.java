package dev.praxis.discussion.arranging;

import dev.praxis.discussion.topic.Cutting;
import dev.praxis.platform.fact.Act;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The plan of a split or a merge. It is stored before anything else is done and removed when all of it is, so that whoever
 * finds it later can complete it.
 *
 * @param from the topic whose posts go
 * @param to the topic to which they go
 * @param pieces the posts of a split, in order; a merge takes all that are shown
 * @param cutting what the new topic of a split is like, null for a merge
 * @param answer the post that was the accepted answer of a topic that is merged
 * @param dueAt when it is taken up again
 */
@Document("arrangements")
@CompoundIndex(name = "due", def = "{'dueAt': 1}")
record Arrangement(
        @Id String id,
        String communityId,
        String from,
        String to,
        List<Piece> pieces,
        @Nullable Cutting cutting,
        @Nullable String answer,
        String actor,
        Instant dueAt) {

    /** Longer than a request takes that was let in before a topic was merged. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * A post that goes.
     *
     * @param number its number so far
     * @param stubId the id of what stays there
     */
    record Piece(String postId, int number, String stubId) {}

    static Arrangement ofSplit(
            String id, String communityId, String from, String to, List<Piece> pieces, Cutting cutting, Act act) {
        return new Arrangement(
                id,
                communityId,
                from,
                to,
                pieces,
                cutting,
                null,
                actorOf(act),
                act.time().plus(PATIENCE));
    }

    static Arrangement ofMerge(
            String id, String communityId, String from, String to, @Nullable String answer, Act act) {
        return new Arrangement(
                id,
                communityId,
                from,
                to,
                List.of(),
                null,
                answer,
                actorOf(act),
                act.time().plus(PATIENCE));
    }

    private static String actorOf(Act act) {
        return Objects.requireNonNull(act.actor());
    }

    /** Another step of it, now. */
    Act step(Clock clock) {
        return Act.of(actor, clock.instant());
    }
}
