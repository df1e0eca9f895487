package dev.praxis.membership.joining;

/** What a moderator says to a request. */
enum Decision {
    APPROVED,
    DECLINED
}
