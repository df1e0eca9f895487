@NullMarked
package dev.praxis.platform.outbox;

import org.jspecify.annotations.NullMarked;
