/** Browser sign-in and sign-out, and the sessions that hold the tokens. */
@NullMarked
package dev.praxis.gateway.signin;

import org.jspecify.annotations.NullMarked;
