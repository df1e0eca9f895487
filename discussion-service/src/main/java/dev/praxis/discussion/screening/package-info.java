/** Decides whether what members send in is posted at once. */
@NullMarked
package dev.praxis.discussion.screening;

import org.jspecify.annotations.NullMarked;
