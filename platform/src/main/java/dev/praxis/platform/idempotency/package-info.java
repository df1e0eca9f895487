/** Requests that may safely be repeated: answers kept by their Idempotency-Key. */
@NullMarked
package dev.praxis.platform.idempotency;

import org.jspecify.annotations.NullMarked;
