/** Tests of the import. */
@NullMarked
package dev.praxis.membership.importing;

import org.jspecify.annotations.NullMarked;
