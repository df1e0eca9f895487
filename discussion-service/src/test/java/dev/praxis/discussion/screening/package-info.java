/** Tests of screening. */
@NullMarked
package dev.praxis.discussion.screening;

import org.jspecify.annotations.NullMarked;
