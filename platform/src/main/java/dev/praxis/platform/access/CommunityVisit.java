package dev.praxis.platform.access;

import dev.praxis.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A caller in a community that the caller may see.
 *
 * @param role the caller's role, null for one who is not a member
 */
public record CommunityVisit(
        KnownCommunity community, Caller caller, @Nullable CommunityRole role) {

    /** The id of the community. */
    public String communityId() {
        return community.id();
    }

    /** The id of the caller. */
    public String memberId() {
        return caller.memberId();
    }

    /** Whether the caller is a member. */
    public boolean belongs() {
        return role != null;
    }

    /** Whether the caller may do what a role may; administrators may do what leaders may. */
    public boolean may(CommunityRole least) {
        return caller.administrator() || (role != null && role.isAtLeast(least));
    }

    /**
     * Refuses who may not do what a role may.
     *
     * @throws Refusal with status 403
     */
    public CommunityVisit require(CommunityRole least) {
        if (!may(least)) {
            throw switch (least) {
                case MEMBER -> Refusal.forbidden("members-only", "Only members of this community may do this.");
                case MODERATOR ->
                    Refusal.forbidden("role-required", "Only moderators and leaders of this community may do this.");
                case LEADER -> Refusal.forbidden("role-required", "Only leaders of this community may do this.");
            };
        }
        return this;
    }
}
