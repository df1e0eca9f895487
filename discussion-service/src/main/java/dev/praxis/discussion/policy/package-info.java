/** What communities hold for their moderators before it is posted. */
@NullMarked
package dev.praxis.discussion.policy;

import org.jspecify.annotations.NullMarked;
