package dev.praxis.discussion.importing;

import dev.praxis.discussion.importing.Discussions.PostItem;
import dev.praxis.discussion.post.EarlierPost;
import dev.praxis.platform.importing.ImportedItem;

/** A post of an import after it was looked at by itself. */
sealed interface Reading {

    /** It can be stored. */
    record Ready(PostItem item, EarlierPost post) implements Reading {}

    /** It was refused. */
    record Refused(ImportedItem answer) implements Reading {}
}
