/** The document store of one machine: mongo-java-server on H2's MVStore, with ordered indexes and durable writes. */
@NullMarked
package dev.praxis.local.store;

import org.jspecify.annotations.NullMarked;
