/** Tests of accepted answers. */
@NullMarked
package dev.praxis.discussion.answer;

import org.jspecify.annotations.NullMarked;
