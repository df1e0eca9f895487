/** Tests of this package. */
@NullMarked
package dev.praxis.membership.invitation;

import org.jspecify.annotations.NullMarked;
