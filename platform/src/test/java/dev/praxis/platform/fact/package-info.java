/** Tests of this package. */
@NullMarked
package dev.praxis.platform.fact;

import org.jspecify.annotations.NullMarked;
