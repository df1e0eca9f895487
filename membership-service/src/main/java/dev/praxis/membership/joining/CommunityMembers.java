package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.membership.member.MemberScope;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The members of a community for the directory: only members may ask. */
@Component
class CommunityMembers implements MemberScope {

    private final CommunityAccess access;
    private final Memberships memberships;

    CommunityMembers(CommunityAccess access, Memberships memberships) {
        this.access = access;
        this.memberships = memberships;
    }

    @Override
    public List<String> membersOf(String community, String callerId, @Nullable String after, int limit) {
        Caller caller = new Caller(callerId, Set.of(), false);
        Community visible = access.actingIn(community, caller, CommunityRole.MEMBER);
        return memberships.memberIds(visible.id(), after, limit);
    }
}
