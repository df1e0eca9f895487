package dev.praxis.discussion.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.access.CommunityMembers;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.text.Markdown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTests {

    private static final Set<String> MEMBERS = Set.of("nia", "bo");

    private final CommunityMembers members = (community, member) ->
            MEMBERS.contains(member) || member.startsWith("m-") ? Optional.of(CommunityRole.MEMBER) : Optional.empty();

    private final Texts texts = new Texts(new Markdown(), members);

    @Test
    void findsWhomATextMentions() {
        Text text =
                texts.of("Ask [@Nia](/members/nia) or [@**Bo** B](/members/bo), or [@Nia](/members/nia) again.", "c");

        assertThat(text.mentions()).containsExactly("nia", "bo");
        assertThat(text.html()).contains("<a href=\"/members/nia\"").contains(">&#64;Nia</a>");
        assertThat(text.links()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Nia",
                "[Nia](/members/nia)",
                "[@Stranger](/members/stranger)",
                "[@Nia](/members/nia/posts)",
                "[@Nia](https://example.org/members/nia)",
                "`[@Nia](/members/nia)`",
                "\\[@Nia](/members/nia)",
                "![@Nia](/members/nia)",
                "```\n[@Nia](/members/nia)\n```"
            })
    void mentionsNobodyOtherwise(String body) {
        assertThat(texts.of(body, "c").mentions()).isEmpty();
    }

    @Test
    void findsMentionsByReference() {
        assertThat(texts.of("Ask [@Nia].\n\n[@Nia]: /members/nia", "c").mentions())
                .containsExactly("nia");
    }

    @Test
    void mentionsAtMostTwenty() {
        String body = IntStream.range(0, 30)
                .mapToObj(i -> "[@M](/members/m-" + i + ")")
                .collect(Collectors.joining(" "));

        assertThat(texts.of(body, "c").mentions()).hasSize(Texts.MOST_MENTIONS).startsWith("m-0", "m-1");
    }

    @Test
    void countsWhatLeadsOutOfThePlatform() {
        Text text = texts.of("[a](https://example.org) [b](/topics/1) https://example.org ![c](/c.png)", "c");

        assertThat(text.links()).isEqualTo(2);
        assertThat(text.pictures()).isEqualTo(1);
    }

    @Test
    void callsAMemberByNoName() {
        String body = texts.withoutName(
                "Ask [@Nia](/members/nia), [Nia](https://praxis.example/members/nia \"Nia\") or [@Bo](/members/bo).",
                "nia");

        assertThat(body)
                .isEqualTo("Ask [former member](/members/nia), [former member](/members/nia) or [@Bo](/members/bo).");
    }

    @Test
    void findsEverybodyWhoMayBeNamed() {
        assertThat(Naming.in("[@Nia](/members/nia) https://praxis.example/members/bo ![](/members/nia)"))
                .isEqualTo(List.of("nia", "bo"));
        assertThat(Naming.in("Nobody")).isNull();
        assertThat(Naming.leadsTo("/members/nia", "ni")).isFalse();
    }
}
