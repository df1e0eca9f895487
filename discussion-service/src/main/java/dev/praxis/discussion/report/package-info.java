/** What members report to moderators. */
@NullMarked
package dev.praxis.discussion.report;

import org.jspecify.annotations.NullMarked;
