package dev.praxis.membership.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whether members still take part, known to within a second. */
@Component
public class LiveMembers {

    private static final Duration AGE = Duration.ofSeconds(1);
    private static final int MAX_KNOWN = 10_000;

    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(MAX_KNOWN).build();
    private final Members members;

    LiveMembers(Members members) {
        this.members = members;
    }

    /** Whether there is such a member, neither gone nor going. */
    public boolean isLive(String memberId) {
        return known.get(memberId, id -> members.active(id).isPresent());
    }

    void forget(String memberId) {
        known.invalidate(memberId);
    }
}
