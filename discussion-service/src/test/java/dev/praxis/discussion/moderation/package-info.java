/** Tests of cases. */
@NullMarked
package dev.praxis.discussion.moderation;

import org.jspecify.annotations.NullMarked;
