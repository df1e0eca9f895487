/** The description of a service's HTTP interface (OpenAPI 3.1). */
@NullMarked
package dev.praxis.platform.openapi;

import org.jspecify.annotations.NullMarked;
