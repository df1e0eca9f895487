/** Tests of this package. */
@NullMarked
package dev.praxis.membership.community;

import org.jspecify.annotations.NullMarked;
