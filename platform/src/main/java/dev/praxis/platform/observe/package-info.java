/** What operators see of a running service. */
@NullMarked
package dev.praxis.platform.observe;

import org.jspecify.annotations.NullMarked;
