/** Tests of reading. */
@NullMarked
package dev.praxis.discussion.reading;

import org.jspecify.annotations.NullMarked;
