@NullMarked
package dev.praxis.platform.consumer;

import org.jspecify.annotations.NullMarked;
