package dev.praxis.platform.access;

import java.util.Optional;

/** Asks another for roles, guarded against one that does not answer. */
final class GuardedMembers implements CommunityMembers {

    private final CommunityMembers service;
    private final Guard guard;

    GuardedMembers(CommunityMembers service, Guard guard) {
        this.service = service;
        this.guard = guard;
    }

    @Override
    public Optional<CommunityRole> roleOf(String communityId, String memberId) {
        return guard.ask(() -> service.roleOf(communityId, memberId));
    }
}
