/** The commands that run the whole platform on one machine. */
@NullMarked
package dev.praxis.local.runner;

import org.jspecify.annotations.NullMarked;
