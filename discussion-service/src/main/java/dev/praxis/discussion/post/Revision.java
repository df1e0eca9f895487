package dev.praxis.discussion.post;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An earlier version of a post's text.
 *
 * @param id the post's id and the version
 * @param version the number of the version, from 1
 * @param body its Markdown
 * @param writtenAt when it was written
 */
@Document("revisions")
@CompoundIndex(name = "post", def = "{'postId': 1, 'version': 1}")
record Revision(@Id String id, String postId, int version, String body, Instant writtenAt) {

    /** The version of a post that is about to be replaced. */
    static Revision of(Post post) {
        Instant edited = post.editedAt();
        return new Revision(
                post.id() + "." + post.edition(),
                post.id(),
                post.edition(),
                post.body(),
                edited == null ? post.createdAt() : edited);
    }
}
