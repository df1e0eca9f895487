package dev.praxis.discussion.post;

import dev.praxis.discussion.topic.Tags;
import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.platform.text.Line;
import dev.praxis.platform.text.Prose;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member says to start a topic.
 *
 * @param forum the id of the forum
 * @param kind a discussion where none is given
 * @param body the first post as Markdown
 */
record NewTopic(
        @NotNull @Line(max = 64) String forum,
        @Nullable TopicKind kind,
        @NotNull @Line(min = 3, max = 200) String title,
        @NotNull @Prose(max = NewPost.MOST) String body,

        @Size(max = Tags.MOST) @Line(max = Tags.LENGTH) @Nullable List<String> tags,

        @Size(max = NewPost.MOST_ATTACHMENTS) @Line(max = 64) @Nullable List<String> attachments) {}
