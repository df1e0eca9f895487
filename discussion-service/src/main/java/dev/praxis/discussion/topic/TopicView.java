package dev.praxis.discussion.topic;

import dev.praxis.discussion.member.Author;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic as its readers see it.
 *
 * @param forum the id of its forum
 * @param outcome what leaders said became of it, as Markdown
 * @param outcomeHtml the same as safe HTML
 * @param outcomeAt when leaders decided last where it stands
 * @param outcomeBy who decided it
 * @param posts how many posts it has, which is also the number of the last one
 * @param version the number that its entity tag carries
 * @param mergedInto the topic that this one became a part of
 */
public record TopicView(
        String id,
        String communityId,
        String forum,
        TopicKind kind,
        String title,
        List<String> tags,
        Author author,
        Instant createdAt,
        TopicStatus status,
        @Nullable String outcome,
        @Nullable String outcomeHtml,
        @Nullable Instant outcomeAt,
        @Nullable Author outcomeBy,
        boolean locked,
        boolean pinned,
        int posts,
        @Nullable LastPost lastPost,
        @Nullable AnswerView answer,
        int version,
        @Nullable String mergedInto) {

    /** The latest post of a topic. */
    record LastPost(int number, Instant at, Author author) {}

    /** The accepted answer to a question. */
    record AnswerView(String post, int number) {}
}
