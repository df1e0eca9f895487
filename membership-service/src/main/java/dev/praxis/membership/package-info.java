/** Members, sign-in, communities, charters and joining. */
@NullMarked
package dev.praxis.membership;

import org.jspecify.annotations.NullMarked;
