/** Tests of forums. */
@NullMarked
package dev.praxis.discussion.forum;

import org.jspecify.annotations.NullMarked;
