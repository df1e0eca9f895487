/** What happens in topics and communities, told while it happens by server-sent events. */
@NullMarked
package dev.praxis.discussion.live;

import org.jspecify.annotations.NullMarked;
