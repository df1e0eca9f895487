package dev.praxis.discussion.forum;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;

/** Who may read a forum; only members write in any. */
public enum Audience {
    /** Everybody who may see the community. */
    EVERYONE,
    /** The members of the community. */
    MEMBERS,
    /** The leaders of the community. */
    LEADERS;

    /** Whether a member with a role belongs to this audience. */
    boolean admits(CommunityRole role) {
        return this != LEADERS || role.isAtLeast(CommunityRole.LEADER);
    }

    /** Whether a visitor belongs to this audience; administrators belong to each. */
    public boolean admits(CommunityVisit visit) {
        return switch (this) {
            case EVERYONE -> true;
            case MEMBERS -> visit.may(CommunityRole.MEMBER);
            case LEADERS -> visit.may(CommunityRole.LEADER);
        };
    }
}
