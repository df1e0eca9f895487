/** People: registration, profiles, the directory, export and erasure. */
@NullMarked
package dev.praxis.membership.member;

import org.jspecify.annotations.NullMarked;
