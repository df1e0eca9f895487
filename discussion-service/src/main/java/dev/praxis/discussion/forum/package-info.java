/** Forums: the rooms of a community, each with its audience. */
@NullMarked
package dev.praxis.discussion.forum;

import org.jspecify.annotations.NullMarked;
