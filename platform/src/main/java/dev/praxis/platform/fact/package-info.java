/** Facts, and the aggregates that record them together with their own state. */
@NullMarked
package dev.praxis.platform.fact;

import org.jspecify.annotations.NullMarked;
