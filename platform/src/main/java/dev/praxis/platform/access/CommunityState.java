package dev.praxis.platform.access;

import dev.praxis.platform.fact.UnreadableRecordException;
import org.jspecify.annotations.Nullable;

/**
 * What services read of the state of a community.
 *
 * @param visibility {@code LISTED} or {@code UNLISTED}
 * @param status {@code ACTIVE} or {@code CLOSED}
 */
record CommunityState(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String visibility,
        @Nullable String status) {

    /** The community with an id as it is in this state. */
    KnownCommunity known(String id) {
        if (slug == null || name == null) {
            throw new UnreadableRecordException("The state of community " + id + " has no slug or no name");
        }
        return new KnownCommunity(id, slug, name, "LISTED".equals(visibility), "ACTIVE".equals(status));
    }

    CommunityReplica replica(String id, long sequence) {
        KnownCommunity known = known(id);
        return new CommunityReplica(id, sequence, known.slug(), known.name(), known.listed(), known.active());
    }
}
