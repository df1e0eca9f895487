/** The rules that communities give themselves, in versions. */
@NullMarked
package dev.praxis.membership.guidelines;

import org.jspecify.annotations.NullMarked;
