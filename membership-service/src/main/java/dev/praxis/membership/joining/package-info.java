/** Joining communities: memberships, requests, roles of members, leaving and removal. */
@NullMarked
package dev.praxis.membership.joining;

import org.jspecify.annotations.NullMarked;
