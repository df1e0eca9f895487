package dev.praxis.membership.community;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The list of communities as a caller may see it. */
@Repository
class CommunityCatalog {

    /** How many communities of one member the list takes into account. */
    static final int MAX_OWN = 1_000;

    private static final int MAX_WORDS = 5;

    private final MongoOperations mongo;
    private final Standings standings;

    CommunityCatalog(MongoOperations mongo, Standings standings) {
        this.mongo = mongo;
        this.standings = standings;
    }

    Page<Community> page(@Nullable Caller caller, boolean mine, String words, CommunityOrder order, Paging paging) {
        if (!mine) {
            return all(caller, words, order, paging);
        }
        if (caller == null) {
            throw Refusal.unauthenticated("sign-in-required", "Sign in to see your communities.");
        }
        return page(find(own(caller), words, order, paging), order, paging);
    }

    /** The listed communities, and the unlisted ones that the caller belongs to; administrators see all. */
    private Page<Community> all(@Nullable Caller caller, String words, CommunityOrder order, Paging paging) {
        List<Community> listed = find(visibility(Visibility.LISTED), words, order, paging);
        List<Community> unlisted = unlisted(caller, words, order, paging);
        Comparator<Community> comparator = Comparator.comparing(order::key);
        List<Community> both = Stream.concat(listed.stream(), unlisted.stream())
                .sorted(order.descending() ? comparator.reversed() : comparator)
                .limit(paging.limit() + 1L)
                .toList();
        return page(both, order, paging);
    }

    private List<Community> unlisted(@Nullable Caller caller, String words, CommunityOrder order, Paging paging) {
        if (caller == null) {
            return List.of();
        }
        Criteria criteria = caller.administrator()
                ? visibility(Visibility.UNLISTED)
                : own(caller).and("settings.visibility").is(Visibility.UNLISTED);
        return find(criteria, words, order, paging);
    }

    private List<Community> find(Criteria criteria, String words, CommunityOrder order, Paging paging) {
        Collection<Criteria> prefixes = Folding.words(words).stream()
                .limit(MAX_WORDS)
                .map(word -> where("words").regex("^" + word))
                .toList();
        Criteria matching = prefixes.isEmpty() ? criteria : criteria.andOperator(prefixes);
        Query query = Query.query(order.after(matching, paging.after()));
        return mongo.find(query.with(order.sort()).limit(paging.limit() + 1), Community.class);
    }

    private Criteria own(Caller caller) {
        return where("status")
                .is(CommunityStatus.ACTIVE)
                .and("_id")
                .in(standings.communitiesOf(caller.memberId(), MAX_OWN));
    }

    private static Criteria visibility(Visibility visibility) {
        return where("status")
                .is(CommunityStatus.ACTIVE)
                .and("settings.visibility")
                .is(visibility);
    }

    private static Page<Community> page(List<Community> found, CommunityOrder order, Paging paging) {
        return Page.of(found, paging, community -> List.of(order.key(community)));
    }
}
