/** Refusals, and the problem documents (RFC 9457) that clients see. */
@NullMarked
package dev.praxis.platform.problem;

import org.jspecify.annotations.NullMarked;
