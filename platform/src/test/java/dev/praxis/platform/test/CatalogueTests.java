package dev.praxis.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A service's page of the event catalogue, held against its contracts; a service extends this with its name.
 *
 * <p>The page is {@code docs/events/<service>.md}: a section of the third level for each type, with its golden sample.
 */
public abstract class CatalogueTests {

    private static final Path CONTRACTS = Path.of("contracts");

    /** The service's name, such as {@code membership}. */
    protected abstract String service();

    @Test
    void describesEachTypeWithItsGoldenSample() throws IOException {
        String catalogue = Files.readString(page());

        List<Path> samples = samples();

        assertThat(samples)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(section(catalogue, typeOf(sample)))
                        .contains("```json\n" + Files.readString(sample).strip() + "\n```"));
    }

    @Test
    void describesNothingThatIsNotPublished() throws IOException {
        List<String> described = Files.readAllLines(page()).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        List<String> published = samples().stream().map(CatalogueTests::typeOf).toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(published);
    }

    private Path page() {
        return Path.of("../docs/events/" + service() + ".md");
    }

    private static String typeOf(Path sample) {
        return sample.getFileName().toString().replace(".sample.json", "");
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
