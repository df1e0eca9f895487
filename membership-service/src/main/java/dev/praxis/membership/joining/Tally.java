package dev.praxis.membership.joining;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.MemberCounts;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the members of all communities once a night, so that a lost change of a count does not last. */
@Component
class Tally {

    private static final int BATCH = 100;

    private final Communities communities;
    private final Memberships memberships;
    private final MemberCounts counts;

    Tally(Communities communities, Memberships memberships, MemberCounts counts) {
        this.communities = communities;
        this.memberships = memberships;
        this.counts = counts;
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    void countAll() {
        List<String> ids = communities.idsAfter("", BATCH);
        while (!ids.isEmpty()) {
            ids.forEach(this::count);
            ids = communities.idsAfter(ids.getLast(), BATCH);
        }
    }

    void count(String communityId) {
        counts.set(communityId, memberships.count(communityId));
    }
}
