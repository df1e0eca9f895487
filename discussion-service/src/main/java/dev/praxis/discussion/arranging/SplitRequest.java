package dev.praxis.discussion.arranging;

import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.platform.text.Line;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which posts become a topic of their own.
 *
 * @param posts the ids of the posts, in any order
 * @param title what the new topic is called
 * @param forum its forum, that of the old topic where none is given
 * @param kind its kind, a discussion where none is given
 */
record SplitRequest(
        @NotEmpty @Line(max = 64) List<String> posts,
        @NotNull @Line(min = 3, max = 200) String title,
        @Line(max = 64) @Nullable String forum,
        @Nullable TopicKind kind) {}
