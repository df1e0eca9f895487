/** What the imports of all services share: items that are answered one by one. */
@NullMarked
package dev.praxis.platform.importing;

import org.jspecify.annotations.NullMarked;
