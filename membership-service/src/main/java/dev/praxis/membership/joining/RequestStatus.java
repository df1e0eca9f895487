package dev.praxis.membership.joining;

/** What became of a request to join. */
enum RequestStatus {
    PENDING,
    APPROVED,
    DECLINED,
    WITHDRAWN
}
