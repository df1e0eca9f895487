package dev.praxis.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.membership.member.MemberFact.ProfileChanged;
import dev.praxis.platform.fact.PendingFact;
import dev.praxis.platform.problem.FieldProblem;
import dev.praxis.platform.problem.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemberTests {

    private final Member member = MemberFixtures.member();

    @Test
    void tellsWhichFieldsChangedButNotToWhat() {
        member.edit(
                new ProfileEdit(
                        "Ada King", "Countess", null, List.of("Maths"), null, null, List.of("EN-gb"), null, null, null),
                MemberFixtures.ACT);

        assertThat(facts())
                .last()
                .isEqualTo(new ProfileChanged("m-1", List.of("name", "headline", "skills", "languages")));
        assertThat(member.profile().languages()).containsExactly("en-GB");
    }

    @Test
    void recordsNothingWhereNothingChanges() {
        member.edit(MemberFixtures.headline(""), MemberFixtures.ACT);

        assertThat(facts()).hasSize(1);
    }

    @Test
    void namesEveryFieldThatBreaksARule() {
        ProfileEdit edit = new ProfileEdit(
                " ",
                "x".repeat(161),
                "y".repeat(5_001),
                Collections.nCopies(51, "skill"),
                List.of("ok", " "),
                null,
                List.of("not a tag"),
                "Mars/Olympus",
                List.of("javascript:alert(1)"),
                Map.of("shoes", Visibility.NOBODY));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> member.edit(edit, MemberFixtures.ACT));

        assertThat(refusal.fields())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "headline",
                        "bio",
                        "skills",
                        "offers[1]",
                        "languages[0]",
                        "timeZone",
                        "links[0]",
                        "visibility.shoes");
        assertThat(member.name()).isEqualTo("Ada Lovelace");
    }

    @Test
    void keepsSkillsOnceHoweverTheyAreWritten() {
        member.edit(
                new ProfileEdit(null, null, null, List.of("Java", "JAVA", "Jàva "), null, null, null, null, null, null),
                MemberFixtures.ACT);

        assertThat(member.profile().skills()).containsExactly("Java");
        assertThat(member.skillKeys()).containsExactly("java");
    }

    @Test
    void isNotFoundBySkillsThatItHides() {
        member.edit(
                new ProfileEdit(
                        null,
                        null,
                        null,
                        List.of("Spying"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of("skills", Visibility.NOBODY)),
                MemberFixtures.ACT);

        assertThat(member.terms()).contains("a", "ad", "ada", "lovelace").doesNotContain("spying", "s");
        assertThat(ProfileState.of(member).skills()).isEmpty();
    }

    @Test
    void forgetsEverythingPersonalAtTheEnd() {
        member.edit(MemberFixtures.headline("Countess"), MemberFixtures.ACT);
        member.beginErasure(MemberFixtures.ACT);

        member.finishErasure(MemberFixtures.ACT);

        assertThat(member.mail()).isEqualTo("erased:m-1");
        assertThat(member.name()).isEmpty();
        assertThat(member.profile()).isEqualTo(Profile.EMPTY);
        assertThat(member.passwordHash()).isNull();
        assertThat(member.active()).isFalse();
        assertThat(member.ended()).isTrue();
        assertThat(facts()).last().isEqualTo(new MemberFact.MemberErased("m-1"));
    }

    private List<Object> facts() {
        return member.outbox().stream().<Object>map(PendingFact::fact).toList();
    }
}
