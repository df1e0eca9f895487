package dev.praxis.membership.community;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rule who may see a community and act in it: what a caller may not see is not found, what it may see but not do is
 * forbidden. Administrators may do what leaders may.
 */
@Component
public class CommunityAccess {

    private final Communities communities;
    private final Standings standings;
    private final Passes passes;
    private final CommunityProperties properties;

    CommunityAccess(Communities communities, Standings standings, Passes passes, CommunityProperties properties) {
        this.communities = communities;
        this.standings = standings;
        this.passes = passes;
        this.properties = properties;
    }

    /**
     * The community that a caller asks for.
     *
     * @param reference its id or slug
     * @param invitation the token of an invitation, if the caller holds one
     * @throws Refusal where the caller may not see it
     */
    public Community visible(String reference, @Nullable Caller caller, @Nullable String invitation) {
        if (caller == null && !properties.open()) {
            throw Refusal.unauthenticated("sign-in-required", "Sign in to see communities.");
        }
        Community community = communities.find(reference).orElseThrow(Communities::unknown);
        if (!maySee(community, caller, invitation)) {
            throw Communities.unknown();
        }
        return community;
    }

    /** The community that a caller asks for without an invitation. */
    public Community visible(String reference, @Nullable Caller caller) {
        return visible(reference, caller, null);
    }

    /**
     * The community that a caller wants to act in.
     *
     * @param least the least role that may do it
     * @throws Refusal where the caller may not
     */
    public Community actingIn(String reference, Caller caller, CommunityRole least) {
        Community community = visible(reference, caller);
        if (!caller.administrator() && !may(community, caller.memberId(), least)) {
            throw Refusal.forbidden(
                    least == CommunityRole.MEMBER ? "members-only" : "role-required", refusalFor(least));
        }
        return community;
    }

    private boolean maySee(Community community, @Nullable Caller caller, @Nullable String invitation) {
        if (caller != null && caller.administrator()) {
            return true;
        }
        if (!community.isActive()) {
            return false;
        }
        if (community.settings().visibility() == Visibility.LISTED) {
            return true;
        }
        boolean belongs = caller != null
                && standings.of(caller.memberId(), community.id()).status() != Standing.Status.NONE;
        return belongs || (invitation != null && passes.admits(invitation, community.id()));
    }

    private boolean may(Community community, String memberId, CommunityRole least) {
        return least == CommunityRole.MEMBER
                ? standings.of(memberId, community.id()).belongs()
                : community.roleOf(memberId).isAtLeast(least);
    }

    private static String refusalFor(CommunityRole least) {
        return switch (least) {
            case MEMBER -> "Only members of this community may do this.";
            case MODERATOR -> "Only moderators and leaders of this community may do this.";
            case LEADER -> "Only leaders of this community may do this.";
        };
    }
}
