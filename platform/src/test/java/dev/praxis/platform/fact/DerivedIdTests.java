package dev.praxis.platform.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTests {

    private static final String THING = "0198c0de-1234-7abc-8def-0123456789ab";

    @Test
    void isTheSameForTheSameKeyAndScope() {
        assertThat(DerivedId.of("key", "scope")).isEqualTo(DerivedId.of("key", "scope"));
        assertThat(DerivedId.of("key", "scope"))
                .isNotEqualTo(DerivedId.of("key", "other"))
                .isNotEqualTo(DerivedId.of("other", "scope"));
    }

    @Test
    void keepsPartsOfOneThingSideBySide() {
        String one = DerivedId.within(THING, "1", "post");
        String other = DerivedId.within(THING, "2", "post");

        assertThat(one).startsWith("0198c0de-1234-").isNotEqualTo(other);
        assertThat(other).startsWith("0198c0de-1234-");
    }

    @Test
    void tellsPartsOfThingsApartThatBeginAlike() {
        String neighbour = "0198c0de-1234-7abc-8def-ffffffffffff";

        assertThat(DerivedId.within(THING, "1", "post")).isNotEqualTo(DerivedId.within(neighbour, "1", "post"));
    }

    @Test
    void isAnIdOfItsOwnVersion() {
        assertThat(UUID.fromString(DerivedId.of("key")).version()).isEqualTo(8);
        assertThat(UUID.fromString(DerivedId.within(THING, "key"))).satisfies(id -> {
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
        });
    }
}
