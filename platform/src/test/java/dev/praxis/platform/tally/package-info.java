/** A small service for the tests of messaging: tallies that are opened, raised and closed. */
@NullMarked
package dev.praxis.platform.tally;

import org.jspecify.annotations.NullMarked;
