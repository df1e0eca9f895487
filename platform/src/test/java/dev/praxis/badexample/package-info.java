/** A service that breaks each rule of the architecture, as proof that the rules notice. */
@NullMarked
package dev.praxis.badexample;

import org.jspecify.annotations.NullMarked;
