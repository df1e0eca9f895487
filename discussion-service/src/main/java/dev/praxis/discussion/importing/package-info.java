/** Brings in forums, topics and posts from elsewhere, with their authors and times. */
@NullMarked
package dev.praxis.discussion.importing;

import org.jspecify.annotations.NullMarked;
