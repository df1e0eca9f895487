package dev.praxis.discussion;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.praxis.platform.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheRules() {
        assertThatCode(() -> ArchitectureRules.check("dev.praxis.discussion")).doesNotThrowAnyException();
    }
}
