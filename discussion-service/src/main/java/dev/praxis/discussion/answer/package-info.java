/** Accepted answers to questions. */
@NullMarked
package dev.praxis.discussion.answer;

import org.jspecify.annotations.NullMarked;
