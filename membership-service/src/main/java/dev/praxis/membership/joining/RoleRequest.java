package dev.praxis.membership.joining;

import dev.praxis.platform.access.CommunityRole;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The role that a member is to have.
 *
 * @param title what the community calls it, such as "Chair"
 * @param until when the term ends
 */
record RoleRequest(
        @NotNull CommunityRole role,
        @Size(max = 100) @Nullable String title,
        @Nullable Instant until) {

    @Nullable String titleOrNone() {
        return title == null || title.isBlank() ? null : title.strip();
    }
}
