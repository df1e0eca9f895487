/** Rate limits by token buckets. */
@NullMarked
package dev.praxis.gateway.limit;

import org.jspecify.annotations.NullMarked;
