/** Tests of discussion-service as a whole, and what they share. */
@NullMarked
package dev.praxis.discussion;

import org.jspecify.annotations.NullMarked;
