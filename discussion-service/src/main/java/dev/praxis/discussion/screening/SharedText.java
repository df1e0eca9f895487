package dev.praxis.discussion.screening;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a newcomer sent in a long text, of which only the fingerprint is kept.
 *
 * @param id the text's key and the member
 * @param text the community and the fingerprint
 */
@Document("newcomer-texts")
@CompoundIndex(name = "text", def = "{'text': 1, 'memberId': 1}")
record SharedText(
        @Id String id,
        String text,
        String memberId,

        @Indexed(name = "expires", expireAfter = "0s") Instant expires) {}
