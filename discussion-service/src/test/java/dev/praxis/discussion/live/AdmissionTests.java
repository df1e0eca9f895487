package dev.praxis.discussion.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.access.KnownCommunity;
import dev.praxis.platform.problem.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AdmissionTests {

    private static final LiveProperties BOUNDS =
            new LiveProperties(5, 2, 3, DataSize.ofBytes(100), Duration.ofSeconds(20), Duration.ofSeconds(10));

    private final Admission admission = admission(true);

    @Test
    void refusesAMemberWhoWatchesTooMuchAtOnce() {
        admission.enter(stream("ada"));
        admission.enter(stream("ada"));

        assertThatThrownBy(() -> admission.enter(stream("ada")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_MANY));
        assertThatCode(() -> admission.enter(stream("ben"))).doesNotThrowAnyException();
    }

    @Test
    void admitsAMemberAgainWhoLeftAnother() {
        Subscriber first = stream("ada");
        admission.enter(first);
        admission.enter(stream("ada"));

        admission.leave(first);

        assertThatCode(() -> admission.enter(stream("ada"))).doesNotThrowAnyException();
    }

    @Test
    void admitsAMemberWhoseOtherStreamLeavesWhenItIsProbed() throws InterruptedException {
        Subscriber gone = stream("ada");
        admission.enter(gone);
        admission.enter(stream("ada"));
        Thread noticing = Thread.ofVirtual().start(() -> leaveOnceProbed(gone));

        assertThatCode(() -> admission.enter(stream("ada"))).doesNotThrowAnyException();

        noticing.join();
    }

    private void leaveOnceProbed(Subscriber gone) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("The reader is gone");
            }
        };
        try {
            gone.serve(broken, Duration.ofSeconds(10).toNanos());
        } catch (IOException noticed) {
            admission.leave(gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void countsNoStreamThatIsEnding() {
        Subscriber slow = stream("ada");
        admission.enter(slow);
        admission.enter(stream("ada"));

        slow.close();

        assertThatCode(() -> admission.enter(stream("ada"))).doesNotThrowAnyException();
    }

    @Test
    void refusesAllWhenTheInstanceHasTooMany() {
        Admission unlimited = admission(false);
        for (int i = 0; i < 5; i++) {
            unlimited.enter(stream("ada"));
        }

        assertThatThrownBy(() -> unlimited.enter(stream("ben")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE));
    }

    @Test
    void endsAllAndAdmitsNobodyOnceItIsClosed() {
        Subscriber open = stream("ada");
        admission.enter(open);

        admission.stop();

        assertThat(open.isClosed()).isTrue();
        assertThatThrownBy(() -> admission.enter(stream("ben"))).isInstanceOf(Refusal.class);
    }

    private static Admission admission(boolean limits) {
        PraxisProperties praxis =
                new PraxisProperties("discussion", "1", URI.create("http://localhost"), null, null, limits, Map.of());
        return new Admission(BOUNDS, praxis, new SimpleMeterRegistry());
    }

    static Subscriber stream(String member) {
        KnownCommunity community = new KnownCommunity("c", "c", "C", true, true);
        return new Subscriber(new CommunityVisit(community, new Caller(member, Set.of(), false), null), BOUNDS);
    }
}
