package dev.praxis.discussion.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTests {

    @Test
    void isTheSameForTextsThatDifferInSignsAndCaseOnly() {
        assertThat(Fingerprint.of("Buy NOW, at **our** shop!")).isEqualTo(Fingerprint.of("buy now at our\nshop"));
    }

    @Test
    void isTheSameForLettersThatLookTheSame() {
        assertThat(Fingerprint.of("\uFF22uy now")).isEqualTo(Fingerprint.of("Buy now"));
    }

    @Test
    void tellsOtherWordsApart() {
        assertThat(Fingerprint.of("Buy now")).isNotEqualTo(Fingerprint.of("Buy later"));
        assertThat(Fingerprint.of("\uD83D\uDC4D")).isNotEqualTo(Fingerprint.of("\uD83D\uDC4E"));
    }
}
