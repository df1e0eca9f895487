/** Reading: how far members have read, what they follow, what is new to them, and their bookmarks. */
@NullMarked
package dev.praxis.discussion.reading;

import org.jspecify.annotations.NullMarked;
