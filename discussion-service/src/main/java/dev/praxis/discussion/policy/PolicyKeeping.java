package dev.praxis.discussion.policy;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.web.IfMatch;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** What leaders do with the posting policy of their community. */
@Service
class PolicyKeeping {

    private final Policies policies;
    private final CommunityAccess access;
    private final WriteConflicts conflicts;
    private final Clock clock;

    PolicyKeeping(Policies policies, CommunityAccess access, WriteConflicts conflicts, Clock clock) {
        this.policies = policies;
        this.access = access;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    PostingPolicy get(String community, Caller caller) {
        return policies.get(ledBy(community, caller));
    }

    PostingPolicy change(String community, PostingTerms terms, IfMatch ifMatch, Caller caller) {
        String id = ledBy(community, caller);
        return conflicts.retried(() -> {
            PostingPolicy policy = policies.get(id);
            ifMatch.require(policy.sequence());
            long before = policy.sequence();
            policy.change(terms, caller.actAt(clock.instant()));
            return policy.sequence() == before ? policy : policies.save(policy);
        });
    }

    private String ledBy(String community, Caller caller) {
        return access.visit(community, caller).require(CommunityRole.LEADER).communityId();
    }
}
