/** Topics: what is talked about, of a kind with states of its own. */
@NullMarked
package dev.praxis.discussion.topic;

import org.jspecify.annotations.NullMarked;
