package dev.praxis.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.PraxisProperties;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTokensTests {

    private static final String ID = "01990b5c-7d6e-7000-8000-000000000001";

    private final InvitationTokens tokens = tokens("a secret");

    @Test
    void showsTheInvitationItWasMadeFor() {
        String token = tokens.tokenOf(ID);

        assertThat(tokens.invitationOf(token)).contains(ID);
        assertThat(tokens.addressOf(ID)).isEqualTo("https://cop.example.org/join/" + token);
    }

    @Test
    void isWorthNothingUnderAnotherSecret() {
        assertThat(tokens("another").invitationOf(tokens.tokenOf(ID))).isEmpty();
    }

    @Test
    void cannotBeChanged() {
        char[] token = tokens.tokenOf(ID).toCharArray();
        token[5] = token[5] == 'A' ? 'B' : 'A';

        assertThat(tokens.invitationOf(new String(token))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void isNotMadeUp(String token) {
        assertThat(tokens.invitationOf(token)).isEmpty();
    }

    private static InvitationTokens tokens(String secret) {
        return new InvitationTokens(new PraxisProperties(
                "membership", "1", URI.create("https://cop.example.org/"), secret, null, true, Map.of()));
    }
}
