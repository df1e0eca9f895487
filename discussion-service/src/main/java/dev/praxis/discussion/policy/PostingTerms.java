package dev.praxis.discussion.policy;

/**
 * What holds for those who post in a community.
 *
 * @param newcomerPosts a member with fewer posts that are shown is a newcomer
 * @param newcomerDays a member who joined fewer days ago is a newcomer too; 0 where only posts count
 * @param maxPostsPerMinute how often a member may post within a minute
 * @param holdRepeatedText whether the same text, said again and again, waits for moderators
 */
public record PostingTerms(
        NewcomerHold holdNewcomers,
        int newcomerPosts,
        int newcomerDays,
        int maxPostsPerMinute,
        boolean holdRepeatedText) {}
