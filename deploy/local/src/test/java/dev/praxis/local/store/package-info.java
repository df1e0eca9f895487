@NullMarked
package dev.praxis.local.store;

import org.jspecify.annotations.NullMarked;
