package dev.praxis.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.membership.invitation.InvitationFact.InvitationRevoked;
import dev.praxis.membership.invitation.InvitationFact.InvitationSent;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.PendingFact;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationTests {

    private static final Act ACT = Act.of("ann", Instant.parse("2026-03-01T09:00:00Z"));
    private static final Instant EXPIRY = ACT.time().plus(Duration.ofDays(30));

    private final Invitation invitation = Invitation.byLink("i1", "c1", 5, EXPIRY, ACT);

    @Test
    void tellsThatItWasSentWithoutTheAddress() {
        Invitation mail = Invitation.byMail("i2", "c1", "eve@example.org", EXPIRY, ACT);

        assertThat(mail.outbox())
                .extracting(PendingFact::fact)
                .containsExactly(new InvitationSent("c1", "i2", InvitationKind.MAIL, 1, EXPIRY));
    }

    @Test
    void expires() {
        assertThat(invitation.state(EXPIRY.minusSeconds(1))).isEqualTo(InvitationState.SENT);
        assertThat(invitation.state(EXPIRY)).isEqualTo(InvitationState.EXPIRED);
    }

    @Test
    void isRevokedOnce() {
        invitation.revoke(ACT);
        invitation.revoke(ACT);

        assertThat(invitation.state(ACT.time())).isEqualTo(InvitationState.REVOKED);
        assertThat(invitation.outbox())
                .extracting(PendingFact::fact)
                .filteredOn(InvitationRevoked.class::isInstance)
                .hasSize(1);
    }

    @Test
    void expiresWithinAYear() {
        LinkRequest late = new LinkRequest(null, ACT.time().plus(Duration.ofDays(367)));
        LinkRequest past = new LinkRequest(null, ACT.time());
        LinkRequest open = new LinkRequest(null, null);

        assertThatThrownBy(() -> late.expiryOrDefault(ACT.time())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> past.expiryOrDefault(ACT.time())).isInstanceOf(Refusal.class);
        assertThat(open.expiryOrDefault(ACT.time())).isEqualTo(EXPIRY);
        assertThat(open.usesOrDefault()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "eve@example.org, true",
        "eve+cop@mail.example.org, true",
        "eve, false",
        "'eve@example.org, bob@example.org', false",
        "'Eve <eve@example.org>', false",
        "'eve@example.org\nBcc: all@example.org', false",
        "'', false"
    })
    void knowsMailAddresses(String text, boolean address) {
        assertThat(MailOutcome.isAddress(text)).isEqualTo(address);
    }
}
