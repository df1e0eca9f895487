package dev.praxis.discussion.live;

import dev.praxis.platform.fact.Envelope;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.fact.WireJson;
import dev.praxis.platform.kafka.NotSentException;
import dev.praxis.platform.kafka.Sender;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signals among the instances of this service about what members do at this moment. They are no facts: nobody waits for
 * them to be sent, and those that cannot be sent at once are dropped.
 */
@Component
class Presence {

    /** Where the signals go; its records are gone after some minutes. */
    static final String TOPIC = "praxis.discussion.presence";

    private static final Logger log = LoggerFactory.getLogger(Presence.class);
    private static final int AT_ONCE = 64;

    private final Semaphore sending = new Semaphore(AT_ONCE);
    private final Sender sender;
    private final Ids ids;
    private final Clock clock;

    Presence(Sender sender, Ids ids, Clock clock) {
        this.sender = sender;
        this.ids = ids;
        this.clock = clock;
    }

    /** A member is writing in a topic. */
    record MemberTyping(String communityId, String topicId, String memberId) {}

    void tell(String communityId, String topicId, String memberId) {
        if (sending.tryAcquire()) {
            MemberTyping typing = new MemberTyping(communityId, topicId, memberId);
            Thread.ofVirtual().name("praxis-presence").start(() -> send(typing));
        }
    }

    private void send(MemberTyping typing) {
        try {
            Envelope envelope = new Envelope(
                    ids.next(),
                    "discussion",
                    "MemberTyping",
                    1,
                    typing.topicId(),
                    clock.instant(),
                    1,
                    typing.communityId(),
                    typing.memberId(),
                    null);
            sender.send(TOPIC, typing.topicId(), envelope.headers(), WireJson.write(typing));
        } catch (NotSentException away) {
            log.debug("A signal was dropped", away);
        } finally {
            sending.release();
        }
    }
}
