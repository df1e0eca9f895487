/** Tests of posts. */
@NullMarked
package dev.praxis.discussion.post;

import org.jspecify.annotations.NullMarked;
