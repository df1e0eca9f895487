package dev.praxis.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy();
    private final MailAddress mail = new MailAddress("ada.lovelace@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long walk by the sea",
                "correct horse battery staple",
                "gehtauchohnezahl",
                "ⵣⴰⵢⵏⵓⵙ ⴰⵎⴰⵣⵉⵖ ⵉⵎⵙⴷⴰⵡⵏ"
            })
    void acceptsLongPasswordsOfAnyCharacters(String password) {
        String accepted = policy.accepted("password", password, mail, "Ada Lovelace");

        assertThat(accepted).isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource({
        "short, too-short",
        "passwordpassword, too-common",
        "Password1234!, too-common",
        "123456789012, too-common",
        "abcdefghijklmn, too-common",
        "aaaaaaaaaaaaaa, too-common",
        "AdaLovelace1815, too-personal",
        "ada.lovelace99, too-personal",
        "ada.lovelace@example.org, too-personal"
    })
    void refusesWhatAttackersTryFirst(String password, String code) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> policy.accepted("password", password, mail, "Ada Lovelace"));

        assertThat(refusal.fields()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("password");
            assertThat(problem.code()).isEqualTo(code);
        });
    }

    @Test
    void countsCharactersAndNotTheirUnits() {
        String twelve = "😀🚀🌍🎉🌊🌲🍎🎸🐙🦊🧭🪐";

        String accepted = policy.accepted("password", twelve, mail, "Ada Lovelace");
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> policy.accepted("password", twelve.substring(0, 22), mail, "Ada Lovelace"));

        assertThat(accepted).isEqualTo(twelve);
        assertThat(refusal.fields().getFirst().code()).isEqualTo("too-short");
    }

    @Test
    void refusesMoreThanAHashShouldSwallow() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> policy.accepted("password", "long and longer ".repeat(9), mail, "Ada Lovelace"));

        assertThat(refusal.fields().getFirst().code()).isEqualTo("too-long");
    }
}
