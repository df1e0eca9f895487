/** Who calls, and what a caller may do. */
@NullMarked
package dev.praxis.platform.access;

import org.jspecify.annotations.NullMarked;
