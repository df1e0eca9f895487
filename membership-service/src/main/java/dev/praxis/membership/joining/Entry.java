package dev.praxis.membership.joining;

import org.jspecify.annotations.Nullable;

/**
 * How a person comes in.
 *
 * @param place a new time-ordered id that keeps the order in which members came
 * @param invitationId the invitation that admits, if one does
 * @param guidelines the version of the guidelines that the person accepted, 0 for none
 */
record Entry(HowJoined how, String place, @Nullable String invitationId, int guidelines) {}
