/** Relays requests to services and their answers to callers. */
@NullMarked
package dev.praxis.gateway.relay;

import org.jspecify.annotations.NullMarked;
