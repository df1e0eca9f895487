/** Child processes: starting, waiting for readiness, stopping, and ending with the parent. */
@NullMarked
package dev.praxis.local.process;

import org.jspecify.annotations.NullMarked;
