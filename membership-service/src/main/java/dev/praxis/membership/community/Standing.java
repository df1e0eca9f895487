package dev.praxis.membership.community;

import dev.praxis.platform.access.CommunityRole;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to a community.
 *
 * @param role the role, null for who is not a member
 */
public record Standing(Status status, @Nullable CommunityRole role) {

    /** The standing of a stranger. */
    public static final Standing NONE = new Standing(Status.NONE, null);

    /** The standing of one who asked to join and waits. */
    public static final Standing PENDING = new Standing(Status.PENDING, null);

    /** Whether somebody belongs to a community. */
    public enum Status {
        MEMBER,
        PENDING,
        NONE
    }

    /** The standing of a member. */
    public static Standing of(CommunityRole role) {
        return new Standing(Status.MEMBER, role);
    }

    /** Whether this is a member's standing. */
    public boolean belongs() {
        return status == Status.MEMBER;
    }
}
