package dev.praxis.platform.access;

import dev.praxis.platform.consumer.Replica;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A service's own copy of a community. */
@Document("communities")
class CommunityReplica extends Replica {

    @Indexed(name = "slug")
    private final String slug;

    private final String name;
    private final boolean listed;
    private final boolean active;

    CommunityReplica(String id, long sequence, String slug, String name, boolean listed, boolean active) {
        super(id, sequence);
        this.slug = slug;
        this.name = name;
        this.listed = listed;
        this.active = active;
    }

    KnownCommunity known() {
        return new KnownCommunity(id(), slug, name, listed, active);
    }
}
