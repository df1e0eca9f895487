/** Text that people write, made safe to show. */
@NullMarked
package dev.praxis.platform.text;

import org.jspecify.annotations.NullMarked;
