package dev.praxis.discussion.importing;

import dev.praxis.discussion.forum.Audience;
import dev.praxis.discussion.forum.NewForum;
import dev.praxis.discussion.post.NewPost;
import dev.praxis.discussion.topic.Tags;
import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.discussion.topic.TopicStatus;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.text.Line;
import dev.praxis.platform.text.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an import tells of the discussions of a community. Its items are checked one by one.
 *
 * @param community an id or a slug
 */
record Discussions(
        @NotNull @Line(max = 64) String community,
        @Size(max = 100) @Nullable List<@NotNull ForumItem> forums,
        @Size(max = Discussions.MOST_POSTS) @Nullable List<@NotNull TopicItem> topics) {

    /** How many posts one import brings at most. */
    static final int MOST_POSTS = 2_000;

    private static final int LONGEST_KEY = 200;
    private static final int MOST_KINDS = 20;
    private static final int MOST_OF_A_KIND = 500;

    List<ForumItem> forumsOrNone() {
        return Objects.requireNonNullElse(forums, List.of());
    }

    List<TopicItem> topicsOrNone() {
        return Objects.requireNonNullElse(topics, List.of());
    }

    /**
     * Refuses an import that is too large to be done in one piece.
     *
     * @throws Refusal where it has too many posts
     */
    void requireBearable() {
        int posts = topicsOrNone().stream()
                .mapToInt(topic -> topic.postsOrNone().size())
                .sum();
        if (posts > MOST_POSTS) {
            throw Refusal.invalid("topics", "too-many-posts", "One import brings at most " + MOST_POSTS + " posts.");
        }
    }

    /**
     * A forum.
     *
     * @param first whether it takes the place of the one with which every community begins
     * @param at when it was opened; now where nothing is given
     */
    record ForumItem(
            @NotNull @Line(max = LONGEST_KEY) String externalId,
            @NotNull @Line(max = 80) String name,
            @Line(min = 0, max = 500) @Nullable String description,
            @Nullable Audience audience,
            @Nullable Boolean first,
            @Nullable Instant at) {

        NewForum forum() {
            return new NewForum(name, description, audience);
        }
    }

    /**
     * A topic with its posts, or more posts of one that is there; then the key and the posts are enough.
     *
     * @param forum the key of a forum of an import, or the id of any of the community
     * @param author the id of a member of the community
     * @param status where it stood, for ideas and listening rounds
     * @param posts the first one of a new topic is that which starts it
     */
    record TopicItem(
            @NotNull @Line(max = LONGEST_KEY) String externalId,
            @Line(max = LONGEST_KEY) @Nullable String forum,
            @Nullable TopicKind kind,
            @Line(min = 3, max = 200) @Nullable String title,

            @Size(max = Tags.MOST) @Line(max = Tags.LENGTH) @Nullable List<String> tags,

            @Nullable String author,
            @Nullable Instant at,
            @Nullable TopicStatus status,
            @Prose(max = 10_000) @Nullable String outcome,
            @Nullable Boolean pinned,
            @Nullable Boolean locked,
            @Nullable List<@Nullable PostItem> posts) {

        List<@Nullable PostItem> postsOrNone() {
            return Objects.requireNonNullElse(posts, List.of());
        }

        boolean isPinned() {
            return Boolean.TRUE.equals(pinned);
        }

        boolean isLocked() {
            return Boolean.TRUE.equals(locked);
        }
    }

    /**
     * A post.
     *
     * @param externalId the key, unique in its topic
     * @param author the id of a member of the community
     * @param replyTo the key of the post that it answers, of the same topic
     * @param answer whether it was accepted as the answer to the question
     */
    record PostItem(
            @NotNull @Line(max = LONGEST_KEY) String externalId,
            @NotNull String author,
            @NotNull Instant at,
            @NotNull @Prose(max = NewPost.MOST) String body,
            @Line(max = LONGEST_KEY) @Nullable String replyTo,
            @Size(max = MOST_KINDS) @Nullable List<@NotNull @Valid ReactionItem> reactions,
            @Nullable Boolean answer) {

        List<ReactionItem> reactionsOrNone() {
            return Objects.requireNonNullElse(reactions, List.of());
        }

        boolean isAnswer() {
            return Boolean.TRUE.equals(answer);
        }
    }

    /** The members who reacted to a post in one way. */
    record ReactionItem(
            @NotNull String emoji,
            @NotNull @Size(max = MOST_OF_A_KIND) List<@NotNull String> by) {}
}
