package dev.praxis.discussion.screening;

import dev.praxis.discussion.policy.PostingTerms;
import dev.praxis.discussion.post.Posts;
import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.access.CommunityVisit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks how a member posted of late, by one read of what is stored, whatever instance stored it. */
@Component
class Pace {

    /** How many of the last posts are compared with a new one. */
    static final int COMPARED = 30;

    static final Duration MINUTE = Duration.ofMinutes(1);
    static final Duration HOUR = Duration.ofHours(1);

    private final Posts posts;
    private final boolean limited;
    private final Clock clock;

    @Autowired
    Pace(Posts posts, PraxisProperties praxis, Clock clock) {
        this(posts, praxis.limits(), clock);
    }

    Pace(Posts posts, boolean limited, Clock clock) {
        this.posts = posts;
        this.limited = limited;
        this.clock = clock;
    }

    /**
     * The last posts of a member in a community; none where rates are not limited.
     *
     * @param compared whether their texts matter, and not their times alone
     */
    LatelyPosted of(CommunityVisit author, PostingTerms terms, boolean compared) {
        Instant now = clock.instant();
        if (!limited) {
            return new LatelyPosted(List.of(), now);
        }
        int most = terms.maxPostsPerMinute();
        return new LatelyPosted(
                posts.recent(
                        author.memberId(),
                        author.communityId(),
                        now.minus(compared ? HOUR : MINUTE),
                        compared ? Math.max(most, COMPARED) : most),
                now);
    }
}
