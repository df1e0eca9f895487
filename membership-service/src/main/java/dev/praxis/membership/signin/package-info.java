/** The OpenID provider: sign-in, sessions, keys, throttling and federation. */
@NullMarked
package dev.praxis.membership.signin;

import org.jspecify.annotations.NullMarked;
