package dev.praxis.platform.access;

import dev.praxis.platform.consumer.Replica;
import org.springframework.data.mongodb.core.mapping.Document;

/** A service's own copy of a member's name. */
@Document("members")
class ProfileReplica extends Replica {

    private final String name;

    ProfileReplica(String id, long sequence, String name) {
        super(id, sequence);
        this.name = name;
    }

    String name() {
        return name;
    }
}
