@NullMarked
package dev.praxis.badexample.two;

import org.jspecify.annotations.NullMarked;
