/** The exchange of personal access tokens for access tokens. */
@NullMarked
package dev.praxis.gateway.token;

import org.jspecify.annotations.NullMarked;
