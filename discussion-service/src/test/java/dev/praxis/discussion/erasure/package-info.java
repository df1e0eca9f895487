/** Tests of erasure. */
@NullMarked
package dev.praxis.discussion.erasure;

import org.jspecify.annotations.NullMarked;
