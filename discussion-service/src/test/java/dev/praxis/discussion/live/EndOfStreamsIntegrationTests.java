package dev.praxis.discussion.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.platform.test.FactFeed;
import dev.praxis.platform.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@DiscussionIntegrationTest
class EndOfStreamsIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    @Autowired
    private FactFeed feed;

    @Autowired
    private MeterRegistry meters;

    private LiveFixtures ward;
    private String topic = "";

    @BeforeEach
    void startATopic() {
        ward = new LiveFixtures(neighbourhood, tokens, environment);
        topic = ward.topic();
    }

    @Test
    void endsWhenItsReaderLeaves() {
        neighbourhood.describe(ward.community, "UNLISTED", "ACTIVE");
        try (LiveReader reader = ward.watch(topic, ward.member);
                LiveReader list = LiveReader.open(ward.communityUrl(), ward.token(ward.member))
                        .awaitPosition();
                LiveReader other = ward.watch(topic, ward.leader)) {
            String member = ward.member.id();
            // The fact may come before this service knows of it by the state.
            feed.fact(
                    "membership",
                    "MemberRemoved",
                    ward.community + "." + member,
                    2,
                    Map.of("communityId", ward.community, "memberId", member));
            neighbourhood.leave(ward.community, ward.member);

            reader.awaitEnd();
            list.awaitEnd();

            assertThat(other.isOpen()).isTrue();
            assertThat(LiveReader.answer("GET", ward.topicUrl(topic), ward.token(ward.member), null)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void endsWhenTheForumIsForOthersOnly() {
        try (LiveReader reader = ward.watch(topic, ward.member);
                LiveReader leader = ward.watch(topic, ward.leader)) {
            ward.leader
                    .api()
                    .patch(
                            "/communities/" + ward.community + "/forums/" + ward.forum,
                            Map.of("audience", "LEADERS"),
                            null);

            reader.awaitEnd();

            assertThat(leader.isOpen()).isTrue();
        }
    }

    @Test
    void endsWhenTheTopicMovesWhereItsReaderMayNotFollow() {
        String board = ward.forum("Board", "LEADERS");
        try (LiveReader reader = ward.watch(topic, ward.member);
                LiveReader leader = ward.watch(topic, ward.leader)) {
            ward.leader.api().patch("/topics/" + topic, Map.of("forum", board), null);

            reader.awaitEnd();
            leader.awaitEvent("topic", data -> data.path("forum").asString().equals(board));

            assertThat(leader.isOpen()).isTrue();
        }
    }

    @Test
    void endsWithTheAccessToken() {
        Instant soon = Instant.now().plusSeconds(2);
        String token = tokens.signed(tokens.claims(ward.member.id(), "read")
                .expirationTime(Date.from(soon))
                .build());

        try (LiveReader reader = LiveReader.open(ward.topicUrl(topic), token)) {
            reader.awaitEnd();
        }

        assertThat(Instant.now()).isBefore(soon.plusSeconds(2));
    }

    @Test
    void letsAReaderGoThatDoesNotKeepUpAndServesTheOthers() throws IOException {
        double before = dropped();
        try (Socket slow = askAndReadNothing();
                LiveReader other = ward.watch(topic, ward.leader)) {
            String words = "word ".repeat(5_000);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        ward.post(topic, words);
                        return dropped() > before;
                    });
            String last = ward.post(topic, "The end");

            other.awaitEvent("post", data -> data.path("id").asString().equals(last));

            assertThat(slow.isConnected()).isTrue();
            assertThat(dropped()).isEqualTo(before + 1);
        }
    }

    private double dropped() {
        return meters.get("praxis.discussion.live.dropped").counter().count();
    }

    @SuppressWarnings("AddressSelection") // the service of this test
    private Socket askAndReadNothing() throws IOException {
        URI url = URI.create(ward.topicUrl(topic));
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
        String request = "GET " + url.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + ward.token(ward.member) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }
}
