package dev.praxis.discussion.expert;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * A reply that helped: it was accepted as an answer, or others reacted to it.
 *
 * @param postId the reply
 * @param tags those of its topic
 * @param memberId who wrote it
 * @param accepted whether it is the accepted answer to somebody else's question
 * @param appreciated whether somebody else reacted to it
 * @param at when it was written
 */
record Contribution(
        String postId,
        String topicId,
        String communityId,
        List<String> tags,
        String memberId,
        boolean accepted,
        boolean appreciated,
        Instant at) {

    private static final double ACCEPTED = 3;
    private static final double APPRECIATED = 1;
    private static final Duration HALF_LIFE = Duration.ofDays(180);

    static Contribution of(Document document) {
        return new Contribution(
                document.getString("_id"),
                document.getString("topicId"),
                document.getString("communityId"),
                document.getList("tags", String.class, List.of()),
                document.getString("memberId"),
                document.getBoolean("accepted", false),
                document.getBoolean("appreciated", false),
                document.get("at", Date.class).toInstant());
    }

    Document document() {
        return new Document("_id", postId)
                .append("topicId", topicId)
                .append("communityId", communityId)
                .append("tags", tags)
                .append("memberId", memberId)
                .append("accepted", accepted)
                .append("appreciated", appreciated)
                .append("at", Date.from(at));
    }

    /** How much it tells about what its author knows: half as much after half a year. */
    double weight(Instant now) {
        double age = Math.max(0, Duration.between(at, now).toMillis());
        double worth = (accepted ? ACCEPTED : 0) + (appreciated ? APPRECIATED : 0);
        return worth * Math.pow(0.5, age / HALF_LIFE.toMillis());
    }
}
