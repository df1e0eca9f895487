package dev.praxis.discussion.standing;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** Where a member stands in a community: the measures that moderators imposed. Members without any have none. */
@Document("standings")
@CompoundIndex(name = "suspended", def = "{'communityId': 1, 'suspendedUntil': -1}")
public class Standing extends Aggregate {

    /** How many measures are remembered; beyond that the oldest one goes. */
    static final int MOST = 500;

    private final String communityId;
    private final String memberId;
    private List<Measure> measures = new ArrayList<>();
    private @Nullable Instant suspendedUntil;

    Standing(String id, String communityId, String memberId) {
        super(id);
        this.communityId = communityId;
        this.memberId = memberId;
    }

    /** The standing of a member on whom nothing was imposed yet. */
    static Standing of(String communityId, String memberId) {
        return new Standing(idOf(communityId, memberId), communityId, memberId);
    }

    static String idOf(String communityId, String memberId) {
        return communityId + "." + memberId + ".standing";
    }

    /**
     * Sees to it that of a cause there is one measure, or none; what is so already stays.
     *
     * @param wanted the measure, null for none
     */
    void settle(String cause, @Nullable Measure wanted, Act act) {
        Measure present = measure(cause).orElse(null);
        if (present != null && (wanted == null || !Objects.equals(present.until(), wanted.until()))) {
            lift(present, act);
        } else if (present != null) {
            return;
        }
        if (wanted != null) {
            impose(wanted, act);
        }
    }

    private void impose(Measure measure, Act act) {
        measures.add(measure);
        if (measures.size() > MOST) {
            measures.removeFirst();
        }
        recount();
        Instant until = measure.until();
        record(
                until == null
                        ? new StandingFact.MemberWarned(communityId, memberId, warnings())
                        : new StandingFact.MemberSuspended(communityId, memberId, until),
                act);
    }

    private void lift(Measure measure, Act act) {
        measures.remove(measure);
        recount();
        record(
                measure.until() == null
                        ? new StandingFact.WarningWithdrawn(communityId, memberId, warnings())
                        : new StandingFact.SuspensionLifted(communityId, memberId, suspendedUntil),
                act);
    }

    private void recount() {
        suspendedUntil = measures.stream()
                .map(Measure::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<Measure> measure(String cause) {
        return measures.stream()
                .filter(measure -> measure.cause().equals(cause))
                .findFirst();
    }

    @Override
    public String communityId() {
        return communityId;
    }

    public String memberId() {
        return memberId;
    }

    /** How many warnings count. */
    public int warnings() {
        return (int)
                measures.stream().filter(measure -> measure.until() == null).count();
    }

    /** When the last suspension ends or has ended, null where there is none. */
    public @Nullable Instant suspendedUntil() {
        return suspendedUntil;
    }
}
