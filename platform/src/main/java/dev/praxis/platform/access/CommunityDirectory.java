package dev.praxis.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Knows communities by their ids and slugs. */
@FunctionalInterface
public interface CommunityDirectory {

    /**
     * The community with an id or a slug.
     *
     * @throws dev.praxis.platform.problem.Refusal with status 503 where nobody can tell at the moment
     */
    Optional<KnownCommunity> find(String reference);

    /** Communities by their ids, in no order; what is not known is absent. */
    default List<KnownCommunity> all(Collection<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }
}
