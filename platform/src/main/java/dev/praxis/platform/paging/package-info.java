/** Lists in pages, continued by opaque cursors. */
@NullMarked
package dev.praxis.platform.paging;

import org.jspecify.annotations.NullMarked;
