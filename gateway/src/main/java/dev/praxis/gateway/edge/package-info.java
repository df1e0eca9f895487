/** What every request passes first: addresses, ids, headers, sizes. */
@NullMarked
package dev.praxis.gateway.edge;

import org.jspecify.annotations.NullMarked;
