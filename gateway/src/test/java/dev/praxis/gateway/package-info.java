/** Tests of the whole gateway against a stub of membership-service. */
@NullMarked
package dev.praxis.gateway;

import org.jspecify.annotations.NullMarked;
