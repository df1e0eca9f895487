/** The one-machine runner of Praxis. */
@NullMarked
package dev.praxis.local;

import org.jspecify.annotations.NullMarked;
