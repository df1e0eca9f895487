/** Invitations to communities: by mail to one address, or by a link for many. */
@NullMarked
package dev.praxis.membership.invitation;

import org.jspecify.annotations.NullMarked;
