/** Cases for moderators: reported posts and held submissions, what was decided of them and what follows from it. */
@NullMarked
package dev.praxis.discussion.moderation;

import org.jspecify.annotations.NullMarked;
