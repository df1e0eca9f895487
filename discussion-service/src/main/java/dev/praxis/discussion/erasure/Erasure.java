package dev.praxis.discussion.erasure;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A member who is being forgotten.
 *
 * @param memberId who is gone
 * @param since when that was heard
 */
@Document("erasures")
record Erasure(@Id String memberId, Instant since) {}
