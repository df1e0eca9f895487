package dev.praxis.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportItemsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T15:30:00Z");

    private final Content content = Content.bundled();
    private final SimulatedTime time = SimulatedTime.endingBefore(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void endsAWeekBeforeTheDayOfTheImport() {
        assertThat(time.at(238)).isEqualTo(Instant.parse("2026-11-13T00:00:00Z"));
        assertThat(time.at(1, 12)).isEqualTo(time.start().plus(Duration.ofHours(36)));
    }

    @Test
    void isTheSameAllThroughADay() {
        Clock evening = Clock.fixed(NOW.plus(Duration.ofHours(8)), ZoneOffset.UTC);

        assertThat(SimulatedTime.endingBefore(evening)).isEqualTo(time);
        assertThat(discussions()).isEqualTo(discussions());
        assertThat(Cast.of(content)).isEqualTo(Cast.of(Content.bundled()));
    }

    @Test
    void tellsNothingOfTheFuture() {
        assertThat(discussions().findValuesAsString("at"))
                .allSatisfy(at -> assertThat(Instant.parse(at)).isBefore(NOW));
    }

    @Test
    void makesMentionsOfKeys() {
        Mentions mentions = new Mentions(Map.of("ada-byron", "Ada Byron"), Map.of("ada-byron", "m-1"));

        assertThat(mentions.in("Thanks @ada-byron, and mail me@no-body.example or @some-one."))
                .isEqualTo("Thanks [@Ada Byron](/members/m-1), and mail me@no-body.example or @some-one.");
    }

    @Test
    void countsEachLikeOnce() {
        List<String> likes = List.of("a-a", "b-b", "c-c", "d-d", "e-e");

        Map<String, List<String>> reactions = Likes.reactions(likes, "a topic#1");

        assertThat(reactions.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(likes);
    }

    @Test
    void letsSomeMembersIntoFurtherCommunities() {
        Map<String, Long> communities = Cast.of(content).memberships().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Cast.Membership::key, Collectors.counting()));

        assertThat(communities).hasSizeBetween(180, 220);
        assertThat(communities.values()).contains(1L, 2L, 3L).allMatch(count -> count <= 3);
    }

    private JsonNode discussions() {
        Map<String, String> ids = Cast.of(content).members().stream()
                .collect(Collectors.toMap(DemoCommunity.Member::key, member -> "id of " + member.key()));
        ImportItems items = new ImportItems(time, new Mentions(ids, ids), ids);
        return JsonMapper.shared()
                .valueToTree(content.communities().stream()
                        .map(entry -> items.discussions("c", entry))
                        .toList());
    }
}
