package dev.praxis.discussion.erasure;

import dev.praxis.discussion.post.Forgetting;
import dev.praxis.platform.consumer.ReceivedFact;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Forgets members whose accounts are gone. That they are is kept first, so that a crash or a stop only delays it; and it is
 * looked for again for a while, since somebody may mention them at the same moment.
 */
@Component
class Erasing {

    private static final Duration LOOKED_FOR = Duration.ofMinutes(10);

    private final Erasures erasures;
    private final Forgetting forgetting;
    private final ErasedText text;
    private final Clock clock;

    Erasing(Erasures erasures, Forgetting forgetting, ErasureProperties properties, Clock clock) {
        this.erasures = erasures;
        this.forgetting = forgetting;
        this.text = properties.erasedText();
        this.clock = clock;
    }

    /** What is read of an erased member: the subject tells who it is. */
    record Erased() {}

    void onErased(ReceivedFact<Erased> fact) {
        erasures.begin(new Erasure(fact.subject(), clock.instant()));
    }

    /** One round over all who are being forgotten. */
    void forgetAll() {
        for (Erasure erasure : erasures.pending()) {
            forget(erasure.memberId(), text);
            if (erasure.since().plus(LOOKED_FOR).isBefore(clock.instant())) {
                erasures.end(erasure);
            }
        }
    }

    void forget(String memberId, ErasedText choice) {
        forgetting.name(memberId);
        forgetting.reactions(memberId);
        if (choice == ErasedText.BLANK) {
            forgetting.texts(memberId);
        }
    }
}
