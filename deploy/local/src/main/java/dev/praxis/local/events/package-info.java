/** Reading facts from the broker for people. */
@NullMarked
package dev.praxis.local.events;

import org.jspecify.annotations.NullMarked;
