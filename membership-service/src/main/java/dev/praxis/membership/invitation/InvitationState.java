package dev.praxis.membership.invitation;

/** What has become of an invitation. */
enum InvitationState {
    /** It is out and good. */
    SENT,
    /** It was accepted as often as it can be. */
    ACCEPTED,
    /** Its time is over. */
    EXPIRED,
    /** It was taken back. */
    REVOKED
}
