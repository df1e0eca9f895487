package dev.praxis.discussion.live;

/** What can be watched. */
sealed interface Place {

    /** The community that it is, or is in. */
    String communityId();

    /** A topic with its posts. */
    record OfTopic(String communityId, String topicId) implements Place {}

    /** All topics of a community, without their texts. */
    record OfCommunity(String communityId) implements Place {}
}
