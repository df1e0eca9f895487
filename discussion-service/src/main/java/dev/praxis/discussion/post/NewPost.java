package dev.praxis.discussion.post;

import dev.praxis.platform.text.Line;
import dev.praxis.platform.text.Prose;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member says in a topic.
 *
 * @param body the text as Markdown
 * @param replyTo the id of the post that it answers, of the same topic
 * @param attachments the ids of what was uploaded for it
 */
public record NewPost(
        @NotNull @Prose(max = NewPost.MOST) String body,
        @Line(max = 64) @Nullable String replyTo,

        @Size(max = NewPost.MOST_ATTACHMENTS) @Line(max = 64) @Nullable List<String> attachments) {

    /** The greatest length of a post in code points. */
    public static final int MOST = 32_000;

    /** How many attachments a post may have. */
    public static final int MOST_ATTACHMENTS = 10;
}
