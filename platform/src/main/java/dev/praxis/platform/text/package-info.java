/** Text that people write: cleaned when it comes in, made safe to show when it goes out. */
@NullMarked
package dev.praxis.platform.text;

import org.jspecify.annotations.NullMarked;
