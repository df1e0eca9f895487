package dev.praxis.membership.community;

import dev.praxis.membership.community.CommunityProperties.Founders;
import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Founds communities. */
@Service
public class Founding {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int NUMBERED_SLUGS = 5;
    private static final int SUFFIX = 6;

    private final Communities communities;
    private final Founders founders;
    private final int perDay;
    private final FounderWelcome welcome;
    private final Ids ids;
    private final Clock clock;

    Founding(
            Communities communities,
            CommunityProperties properties,
            PraxisProperties praxis,
            FounderWelcome welcome,
            Ids ids,
            Clock clock) {
        this.communities = communities;
        this.founders = properties.founding();
        this.perDay = praxis.limits() ? properties.foundingsPerDay() : Integer.MAX_VALUE;
        this.welcome = welcome;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Founds a community whose founder leads it.
     *
     * @throws Refusal where the caller may not, founded too many of late, or chose a slug that is taken
     */
    Community found(FoundingRequest request, Caller caller) {
        if (founders == Founders.ADMINISTRATORS) {
            caller.requireAdministrator();
        }
        Instant now = clock.instant();
        requireLeisure(caller.memberId(), now);
        Act act = caller.actAt(now);
        Community community =
                request.slug() == null ? foundWithFreeSlug(request, act) : foundWithChosenSlug(request, act);
        welcome.afterFounding(community.id(), caller.memberId(), act);
        return community;
    }

    /**
     * Founds a community that was founded elsewhere, under an id that was chosen before; completes it where that broke off.
     *
     * @param request with a slug
     * @param act of the founder, at any moment past
     * @return false where the community is there already
     * @throws Refusal where another one has the slug
     */
    public boolean foundImported(String id, FoundingRequest request, Act act) {
        boolean founded = communities.withId(id).isEmpty() && foundUnlessThere(id, request, act);
        welcome.afterFounding(id, Objects.requireNonNull(act.actor()), act);
        return founded;
    }

    private boolean foundUnlessThere(String id, FoundingRequest request, Act act) {
        CommunitySettings settings = request.settings(Slug.chosen(String.valueOf(request.slug())));
        try {
            communities.save(Community.found(id, settings, request.charterOrEmpty(), request.reviewOn(), act));
            return true;
        } catch (DuplicateKeyException taken) {
            if (communities.withId(id).isPresent()) {
                return false;
            }
            throw slugTaken();
        }
    }

    static Refusal slugTaken() {
        return Refusal.conflict("slug-taken", "Another community has this slug.");
    }

    private void requireLeisure(String memberId, Instant now) {
        if (perDay < Integer.MAX_VALUE && communities.foundedBy(memberId, now.minus(DAY), perDay) >= perDay) {
            throw Refusal.tooMany(
                    "too-many-communities", "You can found " + perDay + " communities a day.", DAY.toSeconds());
        }
    }

    private Community foundWithChosenSlug(FoundingRequest request, Act act) {
        try {
            return found(request, Slug.chosen(String.valueOf(request.slug())), act);
        } catch (DuplicateKeyException taken) {
            throw slugTaken();
        }
    }

    private Community foundWithFreeSlug(FoundingRequest request, Act act) {
        String derived = Slug.derivedFrom(request.name());
        String slug = derived;
        for (int attempt = 2; attempt <= NUMBERED_SLUGS; attempt++) {
            try {
                return found(request, slug, act);
            } catch (DuplicateKeyException taken) {
                slug = Slug.suffixed(derived, String.valueOf(attempt));
            }
        }
        String random = ids.next();
        return found(request, Slug.suffixed(derived, random.substring(random.length() - SUFFIX)), act);
    }

    private Community found(FoundingRequest request, String slug, Act act) {
        return communities.save(
                Community.found(ids.next(), request.settings(slug), request.charterOrEmpty(), request.reviewOn(), act));
    }
}
