/** Where members stand in a community: warnings, and suspensions from writing. */
@NullMarked
package dev.praxis.discussion.standing;

import org.jspecify.annotations.NullMarked;
