/** A neighbour of the service that breaks the rules. */
@NullMarked
package dev.praxis.badneighbour;

import org.jspecify.annotations.NullMarked;
