package dev.praxis.discussion.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '$',
            value = {
                "plan.pdf => plan.pdf",
                "../../etc/passwd => passwd",
                "C:\\Users\\nia\\plan.pdf => plan.pdf",
                "a<b>\"c\".txt => a_b__c_.txt",
                ".htaccess => htaccess",
                "a   b .txt => a b .txt",
                "$$ => file",
                ".. => file",
                "\u00fcbersicht.csv => \u00fcbersicht.csv",
                "cod\u202Efdp.exe => codfdp.exe",
                "a\u0000b.txt => ab.txt"
            })
    void keepsNamesReadableAndHarmless(String given, String expected) {
        assertThat(FileName.of(given).text()).isEqualTo(expected);
    }

    @Test
    void shortensLongNamesBeforeTheirExtension() {
        String name = FileName.of("\uD83D\uDE00".repeat(300) + ".pdf").text();

        assertThat(name).endsWith("\uD83D\uDE00.pdf");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(150);
    }

    @Test
    void readsExtensionsInAnyCase() {
        assertThat(FileName.of("PLAN.PDF").extension()).isEqualTo("pdf");
        assertThat(FileName.of("plan").extension()).isEmpty();
    }
}
