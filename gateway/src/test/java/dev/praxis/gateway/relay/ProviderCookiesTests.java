package dev.praxis.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderCookiesTests {

    @Test
    void keepsTheGatewaysOwnBack() {
        String cookies = ProviderCookies.of(
                List.of("PRAXIS_SESSION=a; PRAXIS_SIGNIN=b", "XSRF-TOKEN=c;PRAXIS_STATE_0=d; theme=dark"));

        assertThat(cookies).isEqualTo("PRAXIS_SIGNIN=b; theme=dark");
    }

    @Test
    void isEmptyWithoutCookiesForTheProvider() {
        assertThat(ProviderCookies.of(List.of("PRAXIS_SESSION=a"))).isEmpty();
    }
}
