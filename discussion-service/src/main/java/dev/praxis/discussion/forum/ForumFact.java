package dev.praxis.discussion.forum;

import dev.praxis.platform.fact.Fact;
import java.util.List;

/** What can happen to a forum. */
public sealed interface ForumFact extends Fact {

    /** A forum was opened in a community, by a leader or with the community itself. */
    record ForumOpened(String communityId, String forumId, Audience audience) implements ForumFact {}

    /**
     * A forum was changed.
     *
     * @param changed the names of the fields that changed
     * @param archived whether no new topics may be started in it
     */
    record ForumChanged(String communityId, String forumId, List<String> changed, Audience audience, boolean archived)
            implements ForumFact {}
}
