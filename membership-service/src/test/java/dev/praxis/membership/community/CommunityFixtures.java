package dev.praxis.membership.community;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Fact;
import dev.praxis.platform.fact.PendingFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Communities for tests. */
public final class CommunityFixtures {

    public static final Instant FOUNDED = Instant.parse("2026-03-01T09:00:00Z");

    private CommunityFixtures() {}

    /** A listed community that is open to everybody. */
    public static Community founded(String id, String founder) {
        return founded(id, founder, Admission.OPEN);
    }

    public static Community founded(String id, String founder, Admission joining) {
        return Community.found(
                id, settings("java", "Java Users", joining), charter("Java"), LocalDate.of(2026, 9, 1), by(founder));
    }

    static CommunitySettings settings(String slug, String name, Admission joining) {
        return new CommunitySettings(slug, name, joining, Visibility.LISTED, List.of("Why?"));
    }

    static Charter charter(String domain) {
        return new Charter(
                domain, "Developers", "Pairing", "To write better Java", "Whoever is curious", List.of("Meet"));
    }

    /** An act of a member an hour after the founding. */
    static Act by(String memberId) {
        return Act.of(memberId, FOUNDED.plus(Duration.ofHours(1)));
    }

    /** The facts that wait in an aggregate. */
    static List<Fact> facts(Community community) {
        return community.outbox().stream().map(PendingFact::fact).toList();
    }
}
