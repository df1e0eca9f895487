/** Tests of this package. */
@NullMarked
package dev.praxis.membership.mail;

import org.jspecify.annotations.NullMarked;
