package dev.praxis.platform.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class PendingFactConversionTests {

    private static final Instant TIME = Instant.parse("2026-03-01T09:00:00.123Z");

    @Test
    void isReadBackFromTheDocumentThatWasJustMade() {
        PendingFact pending =
                new PendingFact("f1", new StoredFact("Raised", 2, "{\"by\":1}"), 7, TIME, "c1", "m1", "00-a-b-01");

        Document document = new PendingFactWriter().convert(pending);

        assertThat(new PendingFactReader().convert(document)).isEqualTo(pending);
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        PendingFact pending = new PendingFact("f1", new StoredFact("Raised", 1, "{}"), 1, TIME, null, null, null);

        Document document = new PendingFactWriter().convert(pending);

        assertThat(document).doesNotContainKeys("communityId", "actor", "traceparent");
        assertThat(new PendingFactReader().convert(document)).isEqualTo(pending);
    }
}
