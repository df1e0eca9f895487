package dev.praxis.discussion.topic;

import dev.praxis.platform.text.Line;
import dev.praxis.platform.text.Prose;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a topic; null what is to stay.
 *
 * @param forum the forum of the same community that it goes to
 * @param outcome what leaders say became of an idea or a listening round
 */
record TopicChange(
        @Line(min = 3, max = 200) @Nullable String title,

        @Size(max = Tags.MOST) @Line(max = Tags.LENGTH) @Nullable List<String> tags,

        @Nullable Boolean locked,
        @Nullable Boolean pinned,
        @Nullable TopicStatus status,
        @Prose(max = 10_000) @Nullable String outcome,
        @Line(max = 64) @Nullable String forum) {}
