package dev.praxis.discussion.topic;

import dev.praxis.platform.access.CommunityVisit;

/** Knows who may not write in a community for a time. */
public interface Sanctions {

    /**
     * Refuses who may not write at present.
     *
     * @throws dev.praxis.platform.problem.Refusal with status 403 and the end of that time
     */
    void requireNone(CommunityVisit visit);
}
