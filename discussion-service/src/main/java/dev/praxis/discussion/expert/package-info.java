/** Who is likely to know: experts by what they answered, named where a question waits too long. */
@NullMarked
package dev.praxis.discussion.expert;

import org.jspecify.annotations.NullMarked;
