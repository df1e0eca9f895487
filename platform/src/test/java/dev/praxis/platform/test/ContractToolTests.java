package dev.praxis.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.platform.fact.Fact;
import dev.praxis.platform.tally.TallyFact;
import dev.praxis.platform.tally.TallyFact.TallyClosed;
import dev.praxis.platform.tally.TallyFact.TallyOpened;
import dev.praxis.platform.tally.TallyFact.TallyRaised;
import dev.praxis.platform.tally.TallyState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ContractToolTests {

    @TempDir
    private Path directory;

    private record First(String id, @Nullable String note, Kind kind) {}

    private record MoreFields(
            String id,
            @Nullable String note,
            Kind kind,
            @Nullable Integer size) {}

    private record WithoutNote(String id, Kind kind) {}

    private record NoteRequired(String id, String note, Kind kind) {}

    private record IdAbsent(@Nullable String id, @Nullable String note, Kind kind) {}

    private record OtherType(long id, @Nullable String note, Kind kind) {}

    private record FewerKinds(String id, @Nullable String note, Smaller kind) {}

    private record MoreKinds(String id, @Nullable String note, Larger kind) {}

    private enum Kind {
        ONE,
        TWO
    }

    private enum Smaller {
        ONE
    }

    private enum Larger {
        ONE,
        TWO,
        THREE
    }

    private record HidesItsName(String factType) implements Fact {}

    @Test
    void acceptsAdditions() {
        assertThat(breaks(First.class, MoreFields.class)).isEmpty();
        assertThat(breaks(First.class, MoreKinds.class)).isEmpty();
    }

    @Test
    void namesWhatBreaksReaders() {
        assertThat(breaks(First.class, WithoutNote.class)).containsExactly("/note was removed");
        assertThat(breaks(First.class, NoteRequired.class)).containsExactly("/note is newly required");
        assertThat(breaks(First.class, IdAbsent.class)).containsExactly("/id may be absent now");
        assertThat(breaks(First.class, OtherType.class)).anyMatch(found -> found.startsWith("/id changed its type"));
        assertThat(breaks(First.class, FewerKinds.class)).isNotEmpty();
    }

    @Test
    void describesRecordsAsTheWireHasThem() {
        var schema = RecordSchemas.of(TallyRaised.class);

        assertThat(schema.at("/properties/by/type").asString()).isEqualTo("integer");
        assertThat(schema.at("/properties/note/type").asString()).isEqualTo("string");
        assertThat(schema.at("/required").toString()).isEqualTo("[\"by\",\"total\"]");
        assertThat(RecordSchemas.of(TallyOpened.class)
                        .at("/properties/at/format")
                        .asString())
                .isEqualTo("date-time");
    }

    @Test
    void noticesFactsWithoutASample() {
        Contracts contracts = Contracts.of("tally").covering(TallyFact.class).facts(new TallyClosed(3));

        assertThat(contracts.missing()).containsExactly("TallyOpened", "TallyRaised");
    }

    @Test
    void refusesAFactWhoseFieldHidesItsName() {
        assertThatThrownBy(() -> Contracts.of("tally").facts(new HidesItsName("x")))
                .hasMessageContaining("hides the name of the fact");
    }

    @Test
    void writesWhatThenCountsAsCommitted() {
        ContractFiles files = new ContractFiles(tallies(), directory);
        assertThat(files.committed()).isNotEqualTo(files.expected());

        files.write();

        assertThat(files.committed()).isEqualTo(files.expected());
        assertThat(files.breaks()).isEmpty();
        assertThat(files.committed().get("asyncapi.yaml"))
                .contains("praxis.tally.tallies", "./TallyRaised.v1.schema.json");
        assertThat(files.committed().get("TallyRaised.v1.sample.json")).contains("\"note\"");
    }

    @Test
    void refusesToWriteAChangeThatBreaksReaders() throws IOException {
        ContractFiles files = new ContractFiles(tallies(), directory);
        files.write();
        Path schema = directory.resolve("TallyClosed.v1.schema.json");
        Files.writeString(schema, Files.readString(schema).replace("\"total\"", "\"sum\""));

        assertThat(files.breaks()).containsKey("TallyClosed.v1");
        assertThatThrownBy(files::write).hasMessageContaining("/sum was removed");
    }

    private static Contracts tallies() {
        return Contracts.of("tally")
                .covering(TallyFact.class)
                .facts(new TallyOpened(Instant.EPOCH), new TallyRaised(1, 2, "note"), new TallyClosed(3))
                .states("praxis.tally.tallies", new TallyState("label", 3));
    }

    private static List<String> breaks(Class<?> before, Class<?> after) {
        JsonMapper mapper = new JsonMapper();
        return Compatibility.breaks(mapper.readTree(RecordSchemas.of(before).toString()), RecordSchemas.of(after));
    }
}
