package dev.praxis.discussion.topic;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.platform.access.CommunityVisit;

/** A caller at a topic that the caller may read. */
public record TopicVisit(TopicRow topic, Forum forum, CommunityVisit community) {}
