package dev.praxis.discussion.policy;

import dev.praxis.platform.fact.Fact;

/** What can happen to a posting policy. */
public sealed interface PolicyFact extends Fact {

    /**
     * Leaders decided anew what is held for moderators.
     *
     * @param newcomerPosts a member with fewer posts that are shown is a newcomer
     * @param newcomerDays a member who joined fewer days ago is a newcomer too
     */
    record PostingPolicyChanged(
            String communityId,
            NewcomerHold holdNewcomers,
            int newcomerPosts,
            int newcomerDays,
            int maxPostsPerMinute,
            boolean holdRepeatedText)
            implements PolicyFact {}
}
