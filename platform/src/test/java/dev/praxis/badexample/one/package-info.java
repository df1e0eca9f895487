@NullMarked
package dev.praxis.badexample.one;

import org.jspecify.annotations.NullMarked;
