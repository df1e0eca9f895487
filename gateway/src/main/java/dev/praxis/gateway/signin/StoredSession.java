package dev.praxis.gateway.signin;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A session as it is stored; its tokens are sealed with the platform's secret. */
@Document("sessions")
record StoredSession(
        @Id String id,
        String memberId,
        String tokens,
        Instant startedAt,
        Instant endsAt,
        int revision,
        Instant refreshingUntil) {}
