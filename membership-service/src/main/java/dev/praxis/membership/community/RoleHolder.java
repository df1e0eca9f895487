package dev.praxis.membership.community;

import dev.praxis.platform.access.CommunityRole;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member who leads or moderates a community.
 *
 * @param title what the community calls the role, such as "Chair"; null where it has no name of its own
 * @param until when the term ends; null where it does not
 * @param since when the role was given
 * @param overdue whether the term has ended, but goes on because nobody else leads
 */
public record RoleHolder(
        String memberId,
        CommunityRole role,
        @Nullable String title,
        @Nullable Instant until,
        Instant since,
        boolean overdue) {

    boolean leads() {
        return role == CommunityRole.LEADER;
    }

    boolean sameTerm(RoleHolder other) {
        return role == other.role && Objects.equals(title, other.title) && Objects.equals(until, other.until);
    }

    boolean endedBy(Instant now) {
        return until != null && !until.isAfter(now);
    }

    RoleHolder nowOverdue() {
        return new RoleHolder(memberId, role, title, until, since, true);
    }
}
