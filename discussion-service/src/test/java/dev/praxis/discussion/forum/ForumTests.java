package dev.praxis.discussion.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.discussion.forum.ForumFact.ForumChanged;
import dev.praxis.discussion.forum.ForumFact.ForumOpened;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.access.KnownCommunity;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Fact;
import dev.praxis.platform.fact.PendingFact;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForumTests {

    private static final Act OPENING = Act.of("lea", Instant.parse("2026-05-04T08:00:00Z"));
    private static final Act LATER = Act.of("lea", Instant.parse("2026-05-05T08:00:00Z"));

    private final Forum forum = Forum.open("f1", "c1", "Ward", "All about it", Audience.MEMBERS, OPENING);

    @Test
    void tellsThatItWasOpened() {
        assertThat(facts()).containsExactly(new ForumOpened("c1", "f1", Audience.MEMBERS));
    }

    @Test
    void tellsWhichFieldsChanged() {
        forum.change("Night ward", "All about it", Audience.EVERYONE, true, LATER);

        assertThat(facts())
                .last()
                .isEqualTo(
                        new ForumChanged("c1", "f1", List.of("name", "audience", "archived"), Audience.EVERYONE, true));
    }

    @Test
    void tellsNothingWhereNothingChanged() {
        forum.change("Ward", "All about it", Audience.MEMBERS, false, LATER);

        assertThat(facts()).hasSize(1);
    }

    @Test
    void comparesNamesWithoutTheCaseOfLetters() {
        forum.change("NIGHT Ward", "", Audience.MEMBERS, false, LATER);

        assertThat(forum.nameKey()).isEqualTo("night ward");
    }

    @Test
    void takesNoNewTopicsOnceArchived() {
        assertThatCode(forum::requireOpen).doesNotThrowAnyException();

        forum.change("Ward", "", Audience.MEMBERS, true, LATER);

        assertThatThrownBy(forum::requireOpen)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("forum-archived"));
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYONE, , false, true",
        "EVERYONE, MEMBER, false, true",
        "MEMBERS, , false, false",
        "MEMBERS, MEMBER, false, true",
        "MEMBERS, LEADER, false, true",
        "LEADERS, MEMBER, false, false",
        "LEADERS, MODERATOR, false, false",
        "LEADERS, LEADER, false, true",
        "MEMBERS, , true, true",
        "LEADERS, , true, true"
    })
    void admitsItsAudience(Audience audience, @Nullable CommunityRole role, boolean administrator, boolean admitted) {
        CommunityVisit visit = new CommunityVisit(
                new KnownCommunity("c1", "c", "C", true, true), new Caller("m1", Set.of(), administrator), role);

        forum.change("Ward", "", audience, false, LATER);

        assertThat(forum.admits(visit)).isEqualTo(admitted);
    }

    private List<Fact> facts() {
        return forum.outbox().stream().map(PendingFact::fact).toList();
    }
}
