/** Tests of who is likely to know. */
@NullMarked
package dev.praxis.discussion.expert;

import org.jspecify.annotations.NullMarked;
