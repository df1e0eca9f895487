package dev.praxis.discussion.topic;

import dev.praxis.platform.problem.Refusal;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of topics is limited to, and its order.
 *
 * @param forum the id of a forum
 * @param kind the kind, also where the status tells it
 * @param tag a tag as tags are kept
 */
record TopicFilter(
        @Nullable String forum,
        @Nullable TopicKind kind,
        @Nullable TopicStatus status,
        @Nullable String tag,
        TopicOrder order) {

    /**
     * The filter that a caller asks for.
     *
     * @throws Refusal where its parts exclude each other
     */
    static TopicFilter of(
            @Nullable String forum,
            @Nullable TopicKind kind,
            @Nullable TopicStatus status,
            @Nullable String tag,
            TopicOrder order) {
        if (order == TopicOrder.UNANSWERED) {
            requireNoneOr(TopicKind.QUESTION, kind, "kind");
            requireNoneOr(TopicStatus.OPEN, status, "status");
            return new TopicFilter(forum, TopicKind.QUESTION, TopicStatus.OPEN, kept(tag), order);
        }
        if (kind != null && status != null && !kind.canStandAt(status)) {
            throw Refusal.invalid(
                    "status", "status-not-of-kind", "A topic of the kind " + kind + " is never " + status + ".");
        }
        return new TopicFilter(forum, kind == null ? kindOf(status) : kind, status, kept(tag), order);
    }

    /** The same within one forum. */
    TopicFilter within(String forumId) {
        return new TopicFilter(forumId, kind, status, tag, order);
    }

    private static <T> void requireNoneOr(T only, @Nullable T given, String field) {
        if (given != null && !given.equals(only)) {
            throw Refusal.invalid(field, "wrong-value", "Only open questions are unanswered.");
        }
    }

    /** The kind of all topics that stand somewhere, null where there are several. */
    private static @Nullable TopicKind kindOf(@Nullable TopicStatus status) {
        if (status == null) {
            return null;
        }
        return switch (status) {
            case OPEN -> null;
            case ANSWERED -> TopicKind.QUESTION;
            case PROPOSED, PLANNED, DONE, DECLINED -> TopicKind.IDEA;
            case CLOSED -> TopicKind.LISTENING;
        };
    }

    private static @Nullable String kept(@Nullable String tag) {
        return tag == null || tag.isBlank()
                ? null
                : Tags.of(List.of(Normalizer.normalize(tag, Normalizer.Form.NFC)))
                        .getFirst();
    }
}
