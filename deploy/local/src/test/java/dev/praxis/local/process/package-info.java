@NullMarked
package dev.praxis.local.process;

import org.jspecify.annotations.NullMarked;
