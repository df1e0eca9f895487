package dev.praxis.discussion.standing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.discussion.topic.Sanctions;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Refuses suspended members; a suspension that another instance imposed is known here within a second. */
@Component
class Suspensions implements Sanctions {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Cache<String, Map<String, Instant>> suspended = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(5_000)
            .build();
    private final Standings standings;
    private final Clock clock;

    Suspensions(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public void requireNone(CommunityVisit visit) {
        Instant now = clock.instant();
        Instant until = suspended
                .get(visit.communityId(), community -> standings.suspended(community, now))
                .get(visit.memberId());
        if (until != null && until.isAfter(now)) {
            throw Refusal.forbidden(
                    "suspended", "Moderators decided that you cannot write in this community until " + until + ".");
        }
    }

    void forget(String communityId) {
        suspended.invalidate(communityId);
    }
}
