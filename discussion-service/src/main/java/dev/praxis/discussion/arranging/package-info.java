/** Moderators put posts where they belong: splitting topics and merging them. */
@NullMarked
package dev.praxis.discussion.arranging;

import org.jspecify.annotations.NullMarked;
