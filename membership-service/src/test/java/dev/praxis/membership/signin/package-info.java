@NullMarked
package dev.praxis.membership.signin;

import org.jspecify.annotations.NullMarked;
