/** Tests of splitting and merging. */
@NullMarked
package dev.praxis.discussion.arranging;

import org.jspecify.annotations.NullMarked;
