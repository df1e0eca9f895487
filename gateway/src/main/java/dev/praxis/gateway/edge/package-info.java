/** What every request passes first: addresses, ids, headers, origins. */
@NullMarked
package dev.praxis.gateway.edge;

import org.jspecify.annotations.NullMarked;
