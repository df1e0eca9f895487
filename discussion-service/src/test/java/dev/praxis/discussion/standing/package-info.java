/** Tests of standings. */
@NullMarked
package dev.praxis.discussion.standing;

import org.jspecify.annotations.NullMarked;
