package dev.praxis.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.gateway.GatewayProperties;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    @Test
    void believesNobodyWhoIsNotTrusted() {
        assertThat(address(List.of(), "198.51.100.1", "203.0.113.9")).isEqualTo("198.51.100.1");
        assertThat(address(List.of("10.0.0.0/8"), "198.51.100.1", "203.0.113.9"))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void takesTheNearestAddressThatIsNotAProxy() {
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.1", "192.0.2.66, 203.0.113.9, 10.0.0.2"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void takesTheFirstOfProxiesAlone() {
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.1", "10.0.0.3, 10.0.0.2"))
                .isEqualTo("10.0.0.3");
    }

    @Test
    void stopsAtWhatIsNoAddress() {
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.1", "203.0.113.9, unknown"))
                .isEqualTo("10.0.0.1");
    }

    private static String address(List<String> trusted, String remote, String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        request.addHeader("X-Forwarded-For", forwarded);
        return new ClientAddress(new GatewayProperties(
                        trusted,
                        List.of(),
                        new GatewayProperties.Sessions(Duration.ofDays(1), Duration.ofDays(1)),
                        new GatewayProperties.Backends(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                1,
                                1),
                        new GatewayProperties.Rates(1, 1, 1, 1)))
                .of(request);
    }
}
