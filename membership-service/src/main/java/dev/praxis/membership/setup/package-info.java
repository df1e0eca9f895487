/** The first administrator of a new platform. */
@NullMarked
package dev.praxis.membership.setup;

import org.jspecify.annotations.NullMarked;
