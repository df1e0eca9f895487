/** What all Praxis services share, technical only. */
@NullMarked
package dev.praxis.platform;

import org.jspecify.annotations.NullMarked;
