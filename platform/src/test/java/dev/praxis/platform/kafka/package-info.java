/** Tests of this package. */
@NullMarked
package dev.praxis.platform.kafka;

import org.jspecify.annotations.NullMarked;
