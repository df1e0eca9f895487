package dev.praxis.membership.community;

import dev.praxis.platform.fact.Act;

/** Makes who founded a community its first member, as this package needs it done. */
public interface FounderWelcome {

    /** Makes the founder a member who leads; may be repeated. */
    void afterFounding(String communityId, String memberId, Act act);
}
