/** Tests of the whole service, and what its tests share. */
@NullMarked
package dev.praxis.membership;

import org.jspecify.annotations.NullMarked;
