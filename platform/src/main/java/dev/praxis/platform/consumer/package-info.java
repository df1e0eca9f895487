/** Subscriptions to facts and states of other services. */
@NullMarked
package dev.praxis.platform.consumer;

import org.jspecify.annotations.NullMarked;
