package dev.praxis.discussion.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Instance;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.platform.test.Api;
import dev.praxis.platform.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

@DiscussionIntegrationTest
class InstancesIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    @Autowired
    private ApplicationContext here;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Test
    void tellsAtEachInstanceWhatHappensAtTheOther() {
        LiveFixtures ward = new LiveFixtures(neighbourhood, tokens, environment);
        String topic = ward.topic();
        try (Instance instance = Instance.beside(here)) {
            String there = instance.url() + "/api/v1/topics/" + topic + "/live";
            Api member = new Api(instance.url(), ward.token(ward.member));
            try (LiveReader near = ward.watch(topic, ward.leader);
                    LiveReader far =
                            LiveReader.open(there, ward.token(ward.leader)).awaitPosition()) {
                String said = ward.post(topic, "Said here");
                String answered = member.post("/topics/" + topic + "/posts", Map.of("body", "Said there"))
                        .text("/id");
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> {
                            member.post("/topics/" + topic + "/typing", Map.of());
                            return far.events().stream()
                                    .anyMatch(event -> event.name().equals("typing"));
                        });

                for (LiveReader reader : List.of(near, far)) {
                    reader.awaitEvent("post", data -> data.path("id").asString().equals(said));
                    reader.awaitEvent("post", data -> data.path("id").asString().equals(answered));
                    reader.awaitEvent("typing", data -> true);
                }

                long begin = System.nanoTime();
                instance.stop();
                far.awaitEnd();

                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
                assertThat(near.isOpen()).isTrue();
            }
        }
    }

    @Test
    void keepsSignalsForMinutesOnly() throws ExecutionException, InterruptedException {
        ConfigResource presence = new ConfigResource(ConfigResource.Type.TOPIC, Presence.TOPIC);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Config settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(presence)).all().get().get(presence));
            String kept = settings.get("retention.ms").value();

            assertThat(Duration.ofMillis(Long.parseLong(kept))).isEqualTo(Duration.ofMinutes(10));
        }
    }
}
