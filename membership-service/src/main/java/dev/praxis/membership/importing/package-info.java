/** Brings in members and communities from elsewhere, with the times at which they came to be there. */
@NullMarked
package dev.praxis.membership.importing;

import org.jspecify.annotations.NullMarked;
