package dev.praxis.discussion.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChannelTests {

    private static final long A_MOMENT = Duration.ofMillis(50).toNanos();

    private final Channel channel = new Channel(new Place.OfTopic("c", "t"), 1_000);
    private final Subscriber reader = AdmissionTests.stream("ada");

    @Test
    void tellsEachVersionOnceAndNoOlderOne() throws Exception {
        channel.add(reader);

        channel.tell("p", 2, () -> frame("two"));
        channel.tell("p", 2, () -> frame("two again"));
        channel.tell("p", 1, () -> frame("one"));
        channel.tell("p", 3, () -> frame("three"));

        assertThat(read()).isEqualTo("event: x\ndata: two\n\nevent: x\ndata: three\n\n");
    }

    @Test
    void remembersWhatItToldForTwoRounds() {
        channel.tell("p", 2, () -> frame("two"));

        channel.advance(2_000);
        boolean afterOne = channel.told("p", 2);
        channel.advance(3_000);

        assertThat(afterOne).isTrue();
        assertThat(channel.told("p", 2)).isFalse();
        assertThat(channel.position()).isEqualTo(3_000);
    }

    @Test
    void neverGoesBack() {
        channel.advance(500);

        assertThat(channel.position()).isEqualTo(1_000);
    }

    @Test
    void tellsAnAudienceOnly() throws Exception {
        channel.add(reader);

        channel.tell("p", 1, some -> false, () -> frame("secret"));

        assertThat(read()).isEmpty();
    }

    @Test
    void dropsAReaderForWhomTooManyEventsWait() {
        channel.add(reader);

        int dropped = 0;
        for (int version = 1; version <= 4; version++) {
            dropped += channel.tell("p", version, () -> frame("x"));
        }

        assertThat(dropped).isEqualTo(1);
        assertThat(reader.isClosed()).isTrue();
    }

    @Test
    void dropsAReaderForWhomTooMuchWaitsButTakesOneLongEvent() {
        channel.add(reader);

        int first = channel.tell("p", 1, () -> frame("long ".repeat(100)));
        int second = channel.tell("p", 2, () -> frame("x"));

        assertThat(first).isZero();
        assertThat(second).isEqualTo(1);
    }

    private String read() throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reader.serve(out, A_MOMENT);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Frame frame(String data) {
        return Frame.event("x", data.getBytes(StandardCharsets.UTF_8));
    }
}
