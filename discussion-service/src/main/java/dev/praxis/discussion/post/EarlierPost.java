package dev.praxis.discussion.post;

import dev.praxis.platform.fact.Act;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that was written elsewhere, at a moment past.
 *
 * @param id the id that it gets, the same whenever this is repeated
 * @param replyTo the id of the post that it answers, of the same topic
 * @param reactions who reacted, by kind
 */
public record EarlierPost(
        String id,
        String communityId,
        String topicId,
        String authorId,
        Instant at,
        Text text,
        @Nullable String replyTo,
        List<Reactions> reactions) {

    /** The members who reacted in one way, the first to react first. */
    public record Reactions(String emoji, List<String> by) {}

    /**
     * The post under a number.
     *
     * @throws dev.praxis.platform.problem.Refusal where a reaction cannot be
     */
    Post numbered(int number) {
        Draft draft = new Draft(id, communityId, topicId, text, replyTo, List.of());
        Post post = Post.create(draft, number, Act.of(authorId, at));
        for (Reactions kind : reactions) {
            String emoji = Emoji.of(kind.emoji());
            kind.by().forEach(member -> post.react(member, emoji, Act.of(member, at)));
        }
        return post;
    }

    /**
     * Checks what the number does not matter for.
     *
     * @throws dev.praxis.platform.problem.Refusal where a reaction cannot be
     */
    public EarlierPost checked() {
        numbered(1);
        return this;
    }
}
