package dev.praxis.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class TextTests {

    record Written(
            @Line(max = 5) @Nullable String title,
            @Prose(max = 20) @Nullable String body,
            @Line(max = 3) @Nullable List<String> tags,
            @Nullable String password) {}

    private final JsonMapper json =
            JsonMapper.builder().addModule(new TextModule()).build();
    private final ValidatorFactory validators = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    @AfterEach
    void close() {
        validators.close();
    }

    @Test
    void takesBlanksFromTheEndsOfLines() {
        var written = read("{\"title\":\"  Java \\t\",\"tags\":[\" a \",\"b\"]}");

        assertThat(written.title()).isEqualTo("Java");
        assertThat(written.tags()).containsExactly("a", "b");
    }

    @Test
    void keepsTheIndentOfProseAndMakesItsLinesEndAlike() {
        var written = read("{\"body\":\"    code\\r\\nmore\\rlast \\n\\n\"}");

        assertThat(written.body()).isEqualTo("    code\nmore\nlast");
    }

    @Test
    void composesLetters() {
        var written = read("{\"title\":\"e\\u0301\",\"password\":\" e\\u0301 \"}");

        assertThat(written.title()).isEqualTo("\u00e9");
        assertThat(written.password()).isEqualTo(" \u00e9 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "{}", "[]"})
    void readsOnlyTexts(String value) {
        assertThatThrownBy(() -> read("{\"title\":" + value + "}")).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void allowsWhatIsAbsent() {
        assertThat(faults(new Written(null, null, null, null))).isEmpty();
    }

    @Test
    void countsCodePoints() {
        assertThat(faults(new Written("\uD83D\uDE00".repeat(5), null, null, null)))
                .isEmpty();
        assertThat(faults(new Written("\uD83D\uDE00".repeat(6), null, null, null)))
                .containsExactly("title too-long");
    }

    @Test
    void refusesEmptyLines() {
        assertThat(faults(new Written("", null, null, null))).containsExactly("title required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u202Eb", "a\u2028b", "a\uD800b"})
    void refusesControlCharactersInLines(String title) {
        assertThat(faults(new Written(title, null, null, null))).containsExactly("title control-characters");
    }

    @Test
    void allowsLineBreaksAndTabsInProse() {
        assertThat(faults(new Written(null, "a\n\tb", null, null))).isEmpty();
        assertThat(faults(new Written(null, "a\u0007", null, null))).containsExactly("body control-characters");
    }

    @Test
    void allowsScriptsThatJoinAndMarkDirections() {
        assertThat(faults(new Written("\u0645\u06CC\u200C\u062E", null, null, null)))
                .isEmpty();
    }

    @Test
    void namesTheEntryThatIsAtFault() {
        assertThat(faults(new Written(null, null, List.of("a", "b", "long"), null)))
                .singleElement()
                .asString()
                .startsWith("tags[2]")
                .endsWith("too-long");
    }

    private Written read(String text) {
        return json.readValue(text, Written.class);
    }

    private Stream<String> faults(Written written) {
        return validators.getValidator().validate(written).stream()
                .map(violation -> violation.getPropertyPath() + " " + codeOf(violation));
    }

    private static String codeOf(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> details = violation.unwrap(HibernateConstraintViolation.class);
        return details.getDynamicPayload(String.class);
    }
}
