/** The merged OpenAPI document. */
@NullMarked
package dev.praxis.gateway.docs;

import org.jspecify.annotations.NullMarked;
