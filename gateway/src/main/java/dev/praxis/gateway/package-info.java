/** The front door: routes, browser sign-in, limits and circuit breakers. */
@NullMarked
package dev.praxis.gateway;

import org.jspecify.annotations.NullMarked;
