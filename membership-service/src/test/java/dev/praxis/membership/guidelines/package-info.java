/** Tests of this package. */
@NullMarked
package dev.praxis.membership.guidelines;

import org.jspecify.annotations.NullMarked;
