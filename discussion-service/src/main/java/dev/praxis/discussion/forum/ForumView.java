package dev.praxis.discussion.forum;

import java.time.Instant;

/** A forum as its readers see it. */
record ForumView(
        String id,
        String communityId,
        String name,
        String description,
        Audience audience,
        boolean archived,
        Instant openedAt) {

    static ForumView of(Forum forum) {
        return new ForumView(
                forum.id(),
                forum.communityId(),
                forum.name(),
                forum.description(),
                forum.audience(),
                forum.isArchived(),
                forum.openedAt());
    }
}
