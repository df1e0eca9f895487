package dev.praxis.discussion.review;

import dev.praxis.discussion.moderation.Consequences;
import dev.praxis.discussion.moderation.ModerationCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets what follows from a decision happen at once, or soon by the fact of the decision where that fails. */
@Component
class Completing {

    private static final Logger log = LoggerFactory.getLogger(Completing.class);

    private final Consequences consequences;

    Completing(Consequences consequences) {
        this.consequences = consequences;
    }

    void complete(ModerationCase decided) {
        try {
            consequences.complete(decided);
        } catch (RuntimeException failure) {
            // The decision stands; its fact brings the rest.
            log.warn("What follows from case {} comes later", decided.id(), failure);
        }
    }
}
