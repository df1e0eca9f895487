package dev.praxis.membership.invitation;

/** How an invitation reaches people. */
public enum InvitationKind {
    MAIL,
    LINK
}
