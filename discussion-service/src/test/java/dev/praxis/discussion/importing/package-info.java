/** Tests of the import. */
@NullMarked
package dev.praxis.discussion.importing;

import org.jspecify.annotations.NullMarked;
