package dev.praxis.membership.member;

import dev.praxis.platform.fact.Act;

/** What members' programs use in their name. */
public interface AccessKeys {

    /** Revokes all of a member's keys. */
    void revokeAll(String memberId, Act act);
}
