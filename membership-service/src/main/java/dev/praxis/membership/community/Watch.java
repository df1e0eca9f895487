package dev.praxis.membership.community;

import dev.praxis.platform.fact.Act;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for terms that have ended and for charters that want a review, in the platform's name. */
@Component
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Communities communities;
    private final Clock clock;

    Watch(Communities communities, Clock clock) {
        this.communities = communities;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        endTerms();
        announceReviews();
    }

    void endTerms() {
        Act act = Act.ofPlatform(clock.instant());
        each(communities.termsEnding(act.time()), community -> community.endTerms(act));
    }

    void announceReviews() {
        Act act = Act.ofPlatform(clock.instant());
        LocalDate today = LocalDate.ofInstant(act.time(), ZoneOffset.UTC);
        each(communities.remindersDue(today), community -> community.announceReview(today, act));
    }

    private void each(List<Community> found, Consumer<Community> change) {
        for (Community community : found) {
            try {
                change.accept(community);
                communities.save(community);
            } catch (OptimisticLockingFailureException overtaken) {
                LOG.debug("Community {} changed meanwhile; it is looked at again next time.", community.id());
            }
        }
    }
}
