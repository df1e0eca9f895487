package dev.praxis.discussion.importing;

import dev.praxis.discussion.importing.Discussions.TopicItem;
import dev.praxis.discussion.importing.Reading.Ready;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic of an import with its posts.
 *
 * @param topicId the id that the topic has by its key
 */
record Talk(TopicItem item, String topicId, List<Reading> posts) {

    /** The posts that can be stored. */
    List<Ready> ready() {
        return posts.stream()
                .filter(Ready.class::isInstance)
                .map(Ready.class::cast)
                .toList();
    }

    /** The first post, null where there is none or it was refused. */
    @Nullable Ready first() {
        return !posts.isEmpty() && posts.getFirst() instanceof Ready ready ? ready : null;
    }

    /** The edition of a question as the import left it, before an answer was accepted. */
    int editionWithoutAnswer() {
        return item.isLocked() || item.isPinned() ? 2 : 1;
    }
}
