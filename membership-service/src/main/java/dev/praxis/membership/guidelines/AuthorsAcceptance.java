package dev.praxis.membership.guidelines;

import dev.praxis.platform.fact.Act;

/** Whoever puts guidelines in force accepts them by that, as this package needs it done. */
public interface AuthorsAcceptance {

    /** Records that the author accepted a version, where that is a member; may be repeated. */
    void afterWriting(String communityId, String authorId, int version, Act act);
}
