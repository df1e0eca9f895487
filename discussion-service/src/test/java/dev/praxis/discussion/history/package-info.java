/** Tests of the history of topics. */
@NullMarked
package dev.praxis.discussion.history;

import org.jspecify.annotations.NullMarked;
