@NullMarked
package dev.praxis.membership.setup;

import org.jspecify.annotations.NullMarked;
