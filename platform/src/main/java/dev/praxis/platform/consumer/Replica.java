package dev.praxis.platform.consumer;

import org.springframework.data.annotation.Id;

/**
 * A service's own copy of a thing that another service owns, kept current from its states.
 *
 * <p>The copy knows the sequence of the state it shows, and only a newer state replaces it.
 */
public abstract class Replica {

    @Id
    private final String id;

    private final long sequence;

    protected Replica(String id, long sequence) {
        this.id = id;
        this.sequence = sequence;
    }

    /** The id of the thing, the same as at its owner. */
    public final String id() {
        return id;
    }

    /** The sequence of the state that this copy shows. */
    public final long sequence() {
        return sequence;
    }
}
