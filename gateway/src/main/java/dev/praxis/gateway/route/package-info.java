/** Which path goes to which service. */
@NullMarked
package dev.praxis.gateway.route;

import org.jspecify.annotations.NullMarked;
