package dev.praxis.local.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpSettingsTests {

    private static final ServiceDeclaration MEMBERSHIP = ServiceDeclaration.ALL.getFirst();

    @ParameterizedTest
    @CsvSource({"membership", "membership-service"})
    void takesTheNameOfAServiceWithAndWithoutItsEnding(String name) {
        assertThat(scaled(name, 2).instancesOf(MEMBERSHIP)).isEqualTo(2);
    }

    @Test
    void startsOneInstanceWhereNothingIsSaid() {
        UpSettings settings = settings(8080, Map.of());

        assertThat(ServiceDeclaration.ALL).allMatch(service -> settings.instancesOf(service) == 1);
    }

    @ParameterizedTest
    @CsvSource({"nobody, 2", "gateway, 2", "membership, 0", "membership, 11"})
    void refusesWhatCannotBeScaled(String name, int instances) {
        assertThatThrownBy(() -> scaled(name, instances))
                .isInstanceOf(RunnerException.class)
                .hasMessageStartingWith("--scale " + name);
    }

    @ParameterizedTest
    @CsvSource({"-1", "65536"})
    void refusesWhatIsNoPort(int port) {
        assertThatThrownBy(() -> settings(port, Map.of()))
                .hasMessage("--port " + port + " is no port: give 0 to 65535.");
    }

    private static UpSettings scaled(String name, int instances) {
        return settings(8080, Map.of(name, instances));
    }

    private static UpSettings settings(int port, Map<String, Integer> scale) {
        return new UpSettings(
                port,
                InetAddress.ofLiteral("127.0.0.1"),
                Optional.empty(),
                scale,
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
