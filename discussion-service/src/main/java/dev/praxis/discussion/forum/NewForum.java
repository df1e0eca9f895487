package dev.praxis.discussion.forum;

import dev.praxis.platform.text.Line;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a leader says of a forum that is to be opened; members read it unless another audience is given. */
public record NewForum(
        @NotNull @Line(max = 80) String name,
        @Line(min = 0, max = 500) @Nullable String description,
        @Nullable Audience audience) {

    String descriptionOrNone() {
        return Objects.requireNonNullElse(description, "");
    }

    Audience audienceOrMembers() {
        return Objects.requireNonNullElse(audience, Audience.MEMBERS);
    }
}
