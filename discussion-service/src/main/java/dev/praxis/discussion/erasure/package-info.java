/** What becomes of what members left here when their accounts are erased. */
@NullMarked
package dev.praxis.discussion.erasure;

import org.jspecify.annotations.NullMarked;
