package dev.praxis.discussion.forum;

import dev.praxis.platform.text.Line;
import org.jspecify.annotations.Nullable;

/** What is to change about a forum; null what is to stay. */
record ForumChange(
        @Line(max = 80) @Nullable String name,
        @Line(min = 0, max = 500) @Nullable String description,
        @Nullable Audience audience,
        @Nullable Boolean archived) {}
