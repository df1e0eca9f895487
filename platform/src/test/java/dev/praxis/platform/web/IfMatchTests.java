package dev.praxis.platform.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.platform.problem.Refusal;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTests {

    @Test
    void allowsEveryRevisionWhereThereIsNoPrecondition() {
        assertThatCode(() -> IfMatch.parse(null).require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"7\"", "\"6\", \"7\"", " \"7\" "})
    void allowsTheRevisionThatTheClientSaw(String header) {
        assertThatCode(() -> IfMatch.parse(List.of(header)).require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"77\"", "W/\"7\"", "\"\""})
    void refusesOtherRevisions(String header) {
        assertThatThrownBy(() -> IfMatch.parse(List.of(header)).require(7))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::reason)
                .isEqualTo(Refusal.Reason.STALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" \"8\"", "", ",", "w/\"7\""})
    void refusesWhatAreNoEntityTags(String header) {
        assertThatThrownBy(() -> IfMatch.parse(List.of(header)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::reason)
                .isEqualTo(Refusal.Reason.INVALID);
    }
}
