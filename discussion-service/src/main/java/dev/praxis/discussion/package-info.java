/** Forums, topics and posts of communities, and their moderation. */
@NullMarked
package dev.praxis.discussion;

import org.jspecify.annotations.NullMarked;
