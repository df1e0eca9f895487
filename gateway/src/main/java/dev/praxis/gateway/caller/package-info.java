/** On whose behalf a request is made, and how often a caller may call. */
@NullMarked
package dev.praxis.gateway.caller;

import org.jspecify.annotations.NullMarked;
