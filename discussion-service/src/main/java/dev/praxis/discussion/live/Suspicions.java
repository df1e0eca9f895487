package dev.praxis.discussion.live;

import dev.praxis.discussion.live.Place.OfTopic;
import dev.praxis.platform.consumer.ReceivedFact;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may have lost access. They are looked after at once and twice again soon, since what access is decided by may lag
 * behind the fact: replicas of memberships and communities, and forums that are remembered for a second.
 */
@Component
class Suspicions {

    private static final long[] AFTER_MILLIS = {0, 1_100, 3_000};

    private final Queue<Due> due = new ConcurrentLinkedQueue<>();
    private final Channels channels;
    private final LiveAccess access;
    private final Clock clock;

    Suspicions(Channels channels, LiveAccess access, Clock clock) {
        this.channels = channels;
        this.access = access;
        this.clock = clock;
    }

    /** What is read of a fact that may take access away; what it does not name is everything. */
    record Concerned(
            String communityId,
            @Nullable String topicId,
            @Nullable String memberId) {}

    private record Due(long at, Concerned concerned) {}

    void on(ReceivedFact<Concerned> fact) {
        Concerned concerned = fact.data();
        if (channels.in(concerned.communityId()).isEmpty()) {
            return;
        }
        for (long after : AFTER_MILLIS) {
            due.add(new Due(clock.millis() + after, concerned));
        }
    }

    /** Looks after those whose turn it is. */
    void check() {
        long now = clock.millis();
        Set<Concerned> turn = new HashSet<>();
        due.removeIf(some -> some.at() <= now && (turn.add(some.concerned()) || turn.contains(some.concerned())));
        for (Concerned some : turn) {
            channels.in(some.communityId()).stream()
                    .filter(channel -> some.topicId() == null || isOf(some.topicId(), channel))
                    .forEach(channel -> access.checkSuspects(
                            channel,
                            reader -> some.memberId() == null
                                    || Objects.equals(
                                            some.memberId(), reader.caller().memberId())));
        }
    }

    private static boolean isOf(String topicId, Channel channel) {
        return channel.place() instanceof OfTopic(String communityId, String id) && id.equals(topicId);
    }
}
