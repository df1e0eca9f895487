package dev.praxis.membership.invitation;

import java.time.Instant;

/** An invitation that is good at present, as joining needs to know it. */
public record Pass(String invitationId, Instant issuedAt) {}
