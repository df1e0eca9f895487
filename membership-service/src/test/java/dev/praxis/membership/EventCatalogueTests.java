package dev.praxis.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue for analysts, held against the contracts. */
class EventCatalogueTests {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final Path CATALOGUE = Path.of("../docs/events.md");

    @Test
    void describesEachTypeWithItsGoldenSample() throws IOException {
        String catalogue = Files.readString(CATALOGUE);

        List<Path> samples = samples();

        assertThat(samples).isNotEmpty().allSatisfy(sample -> {
            String type = sample.getFileName().toString().replace(".sample.json", "");
            assertThat(section(catalogue, type))
                    .contains("```json\n" + Files.readString(sample).strip() + "\n```");
        });
    }

    @Test
    void describesNothingThatIsNotPublished() throws IOException {
        List<String> described = Files.readAllLines(CATALOGUE).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(samples().stream()
                        .map(sample -> sample.getFileName().toString().replace(".sample.json", ""))
                        .toList());
    }

    private static String section(String catalogue, String type) {
        int start = catalogue.indexOf("### " + type + "\n");
        assertThat(start).as("a section on " + type).isNotNegative();
        int end = catalogue.indexOf("\n##", start + 4);
        return catalogue.substring(start, end < 0 ? catalogue.length() : end);
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            return files.filter(file -> file.toString().endsWith(".sample.json"))
                    .sorted()
                    .toList();
        }
    }
}
