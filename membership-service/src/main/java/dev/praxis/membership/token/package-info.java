/** Personal access tokens and their exchange for short-lived access tokens. */
@NullMarked
package dev.praxis.membership.token;

import org.jspecify.annotations.NullMarked;
