package dev.praxis.platform.access;

import dev.praxis.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rule who may see a community: listed ones are seen by everybody who is signed in, the others by their members, all by
 * administrators; a closed one by administrators alone. What a caller may not see is not found.
 */
public final class CommunityAccess {

    private final CommunityDirectory communities;
    private final CommunityMembers members;

    public CommunityAccess(CommunityDirectory communities, CommunityMembers members) {
        this.communities = communities;
        this.members = members;
    }

    /**
     * A caller's visit to a community.
     *
     * @param reference its id or slug
     * @throws Refusal where there is none that the caller may see, or where nobody can tell at the moment
     */
    public CommunityVisit visit(String reference, Caller caller) {
        KnownCommunity community = communities.find(reference).orElseThrow(CommunityAccess::unknown);
        CommunityRole role = members.roleOf(community.id(), caller.memberId()).orElse(null);
        if (!maySee(community, caller, role)) {
            throw unknown();
        }
        return new CommunityVisit(community, caller, role);
    }

    private static boolean maySee(KnownCommunity community, Caller caller, @Nullable CommunityRole role) {
        return caller.administrator() || (community.active() && (community.listed() || role != null));
    }

    /** The answer to who asks for a community that is not there, or not for them. */
    public static Refusal unknown() {
        return Refusal.notFound("unknown-community", "There is no such community.");
    }
}
