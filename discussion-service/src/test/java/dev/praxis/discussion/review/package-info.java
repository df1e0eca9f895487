/** Tests of reviews. */
@NullMarked
package dev.praxis.discussion.review;

import org.jspecify.annotations.NullMarked;
