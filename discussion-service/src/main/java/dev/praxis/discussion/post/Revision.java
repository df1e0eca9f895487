package dev.praxis.discussion.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param named the members to whom it links, null where there are none
 */
@Document("revisions")
@CompoundIndex(name = "post", def = "{'postId': 1, 'version': 1}")
@CompoundIndex(name = "named", def = "{'named': 1}", sparse = true)
record Revision(
        @Id String id,
        String postId,
        int version,
        String body,
        Instant writtenAt,
        @Nullable List<String> named) {

    /** The version of a post that is about to be replaced. */
    static Revision of(Post post) {
        Instant edited = post.editedAt();
        return new Revision(
                post.id() + "." + post.edition(),
                post.id(),
                post.edition(),
                post.body(),
                edited == null ? post.createdAt() : edited,
                Naming.in(post.body()));
    }

    /** The same in words that do not name a member any more. */
    Revision without(String memberId, String nextBody) {
        return new Revision(id, postId, version, nextBody, writtenAt, Naming.without(memberId, named));
    }
}
