package dev.praxis.discussion.reading;

import dev.praxis.platform.fact.Fact;
import java.util.List;

/** What can be told of the reading of a topic. */
public sealed interface ReadingFact extends Fact {

    /**
     * Members read in a topic; told some seconds later and for up to 100 of them at once. That a post is written says
     * already that its author has read up to it.
     *
     * @param readers each once
     */
    record TopicRead(String communityId, String topicId, List<Reader> readers) implements ReadingFact {}

    /**
     * How far a member read.
     *
     * @param from the position up to which this was told before, 0 at first
     * @param upTo the number of the last post that was read
     */
    record Reader(String memberId, int from, int upTo) {}

    /** A member chose how much of a topic to hear; where it changed again within seconds, the last choice is told. */
    record TopicFollowed(String communityId, String topicId, String memberId, Level level) implements ReadingFact {}
}
