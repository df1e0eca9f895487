/** What all HTTP interfaces share: entity tags, limits, idempotency keys, JSON and its description. */
@NullMarked
package dev.praxis.platform.web;

import org.jspecify.annotations.NullMarked;
