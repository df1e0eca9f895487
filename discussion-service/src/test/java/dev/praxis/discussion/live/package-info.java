@NullMarked
package dev.praxis.discussion.live;

import org.jspecify.annotations.NullMarked;
