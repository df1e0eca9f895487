/** How moderators decide about cases, and how authors follow and appeal. */
@NullMarked
package dev.praxis.discussion.review;

import org.jspecify.annotations.NullMarked;
