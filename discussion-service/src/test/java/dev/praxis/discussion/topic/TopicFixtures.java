package dev.praxis.discussion.topic;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.access.KnownCommunity;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Fact;
import dev.praxis.platform.fact.PendingFact;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Topics without a store, and who comes to them. */
final class TopicFixtures {

    static final Instant STARTED = Instant.parse("2026-05-04T08:00:00Z");
    static final Act LATER = Act.of("mo", STARTED.plusSeconds(3600));

    private TopicFixtures() {}

    static Topic topic(TopicKind kind) {
        return Topic.start(
                "t1",
                "c1",
                "f1",
                kind,
                "Handover",
                List.of("nights"),
                new Opening("p1", "Who?", List.of()),
                Act.of("asker", STARTED));
    }

    static CommunityVisit visit(String memberId, @Nullable CommunityRole role) {
        return new CommunityVisit(
                new KnownCommunity("c1", "c", "C", true, true), new Caller(memberId, Set.of(), false), role);
    }

    static CommunityVisit leader() {
        return visit("lea", CommunityRole.LEADER);
    }

    static CommunityVisit moderator() {
        return visit("mo", CommunityRole.MODERATOR);
    }

    static CommunityVisit asker() {
        return visit("asker", CommunityRole.MEMBER);
    }

    static List<Fact> facts(Topic topic) {
        return topic.outbox().stream().map(PendingFact::fact).toList();
    }

    static TopicChange title(String title) {
        return new TopicChange(title, null, null, null, null, null, null);
    }

    static TopicChange tags(String... tags) {
        return new TopicChange(null, List.of(tags), null, null, null, null, null);
    }

    static TopicChange locked(boolean locked) {
        return new TopicChange(null, null, locked, null, null, null, null);
    }

    static TopicChange pinned(boolean pinned) {
        return new TopicChange(null, null, null, pinned, null, null, null);
    }

    static TopicChange status(@Nullable TopicStatus status, @Nullable String outcome) {
        return new TopicChange(null, null, null, null, status, outcome, null);
    }
}
