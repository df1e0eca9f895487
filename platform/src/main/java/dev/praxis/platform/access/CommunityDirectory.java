package dev.praxis.platform.access;

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
}
