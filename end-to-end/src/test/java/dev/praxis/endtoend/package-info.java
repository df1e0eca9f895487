/** Tests that drive the whole running platform from outside, as its users do. */
@NullMarked
package dev.praxis.endtoend;

import org.jspecify.annotations.NullMarked;
