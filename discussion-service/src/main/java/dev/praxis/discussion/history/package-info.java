/** What happened to topics as wholes. */
@NullMarked
package dev.praxis.discussion.history;

import org.jspecify.annotations.NullMarked;
