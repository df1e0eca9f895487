package dev.praxis.discussion.reading;

import dev.praxis.discussion.member.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark as its member sees it; of a post that the member may not read any more, only its id and the note.
 *
 * @param post the id of the post
 * @param number its number in the topic
 * @param excerpt its first words without marks
 * @param at when the bookmark was made
 */
record BookmarkView(
        String post,
        @Nullable Topic topic,
        @Nullable Integer number,
        @Nullable Author author,
        @Nullable String excerpt,
        @Nullable String note,
        Instant at) {

    /** The topic of a post. */
    record Topic(String id, String title, String communityId) {}

    static BookmarkView bare(Bookmark bookmark) {
        return new BookmarkView(bookmark.postId(), null, null, null, null, bookmark.note(), bookmark.at());
    }
}
