/** Tests of this package. */
@NullMarked
package dev.praxis.membership.joining;

import org.jspecify.annotations.NullMarked;
