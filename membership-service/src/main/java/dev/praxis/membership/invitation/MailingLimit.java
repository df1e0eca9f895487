package dev.praxis.membership.invitation;

import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The rule how many people one member may have the platform mail to, so that it is no machine for unwanted mail. */
@Component
class MailingLimit {

    static final int A_DAY = 500;

    private static final Duration DAY = Duration.ofDays(1);

    private final Invitations invitations;
    private final boolean applies;

    MailingLimit(Invitations invitations, PraxisProperties praxis) {
        this.invitations = invitations;
        this.applies = praxis.limits();
    }

    void require(String memberId, int more, Instant now) {
        if (applies && invitations.mailedBy(memberId, now.minus(DAY), A_DAY) + more > A_DAY) {
            throw Refusal.tooMany(
                    "too-many-invitations", "You can invite " + A_DAY + " people a day by mail.", DAY.toSeconds());
        }
    }
}
