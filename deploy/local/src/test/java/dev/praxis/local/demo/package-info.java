/** Tests of the demo. */
@NullMarked
package dev.praxis.local.demo;

import org.jspecify.annotations.NullMarked;
