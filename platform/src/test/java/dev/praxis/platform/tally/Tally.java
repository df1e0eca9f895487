package dev.praxis.platform.tally;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.tally.TallyFact.TallyClosed;
import dev.praxis.platform.tally.TallyFact.TallyOpened;
import dev.praxis.platform.tally.TallyFact.TallyRaised;
import org.springframework.data.mongodb.core.mapping.Document;

/** Something that is counted. */
@Document("tallies")
public class Tally extends Aggregate {

    private final String label;
    private long total;

    Tally(String id, String label) {
        super(id);
        this.label = label;
    }

    public static Tally opened(String id, String label, Act act) {
        Tally tally = new Tally(id, label);
        tally.record(new TallyOpened(act.time()), act);
        return tally;
    }

    public void raise(long by, Act act) {
        total += by;
        record(new TallyRaised(by, total, null), act);
    }

    public void close(Act act) {
        end(new TallyClosed(total), act);
    }

    @Override
    protected String communityId() {
        return "community-of-" + id();
    }

    public TallyState state() {
        return new TallyState(label, total);
    }
}
