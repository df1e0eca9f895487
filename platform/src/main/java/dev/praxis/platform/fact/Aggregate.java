package dev.praxis.platform.fact;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A document that changes by its own rules and keeps the facts of its changes in its own outbox, so that one atomic
 * write stores both.
 *
 * <p>Saving an aggregate hands its outbox to the relay, which sends the facts in order and then takes them out of the
 * document. An aggregate whose {@linkplain #end last fact} is recorded is deleted once that fact is sent; until then
 * repositories must leave it out of what they find ({@code ended: true}). Its id is never used again.
 */
public abstract class Aggregate {

    private static final TimeBasedEpochGenerator FACT_IDS = Generators.timeBasedEpochGenerator();

    @Id
    private final String id;

    @Version
    private @Nullable Long revision;

    private long sequence;
    private boolean ended;
    private List<PendingFact> outbox = new ArrayList<>();
    private @Nullable Instant outboxSince;

    protected Aggregate(String id) {
        this.id = id;
    }

    /** The id, which is also the key of this aggregate's facts and states. */
    public final String id() {
        return id;
    }

    /** The number of this stored revision, from 0; it grows with each save and is the aggregate's entity tag. */
    public final long revision() {
        return revision == null ? 0 : revision;
    }

    /** The number of facts this aggregate has recorded so far. */
    public final long sequence() {
        return sequence;
    }

    /** Whether the last fact of this aggregate is recorded: what is ended is gone for everybody but the relay. */
    public final boolean ended() {
        return ended;
    }

    /** The facts that are not known to be on Kafka yet, oldest first. */
    public final List<PendingFact> outbox() {
        return List.copyOf(outbox);
    }

    /** The time of the oldest fact in the outbox, null where it is empty. */
    public final @Nullable Instant outboxSince() {
        return outboxSince;
    }

    /** The community whose facts these are; null for what belongs to no community. */
    protected @Nullable String communityId() {
        return null;
    }

    /** Records a fact of this aggregate, to be sent after the next save. */
    protected final void record(Fact fact, Act act) {
        sequence++;
        String factId = FACT_IDS.generate().toString();
        outbox.add(new PendingFact(factId, fact, sequence, act.time(), communityId(), act.actor(), null));
        if (outboxSince == null) {
            outboxSince = act.time();
        }
    }

    /** Records the last fact of this aggregate: once it is sent, the document goes and its state is a tombstone. */
    protected final void end(Fact last, Act act) {
        record(last, act);
        ended = true;
    }
}
