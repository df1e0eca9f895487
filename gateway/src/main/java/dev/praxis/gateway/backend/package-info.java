/** The services behind the gateway, their instances and their health. */
@NullMarked
package dev.praxis.gateway.backend;

import org.jspecify.annotations.NullMarked;
