/** Tests of reports. */
@NullMarked
package dev.praxis.discussion.report;

import org.jspecify.annotations.NullMarked;
