package dev.praxis.membership.member;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Erases members with everything that is personal.
 *
 * <p>The account is marked first, which ends every sign-in at once; then each feature erases its part; then the account
 * goes. What breaks off in between is taken up again.
 */
@Service
public class Erasure {

    private static final Logger log = LoggerFactory.getLogger(Erasure.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Members members;
    private final Administrators administrators;
    private final LiveMembers live;
    private final List<PersonalData> parts;
    private final Clock clock;

    Erasure(Members members, Administrators administrators, LiveMembers live, List<PersonalData> parts, Clock clock) {
        this.members = members;
        this.administrators = administrators;
        this.live = live;
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    /**
     * Erases a member.
     *
     * @throws Refusal where there is no such member, or it is the last administrator
     */
    void erase(String memberId, Act act) {
        Member member = members.active(memberId).orElseThrow(Members::unknown);
        if (member.administrator()) {
            administrators.remove(memberId);
        }
        members.change(memberId, going -> going.beginErasure(act));
        live.forget(memberId);
        finish(memberId, act);
    }

    /** Takes up erasures that broke off. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 30_000)
    void resume() {
        Act act = Act.ofPlatform(clock.instant());
        for (String memberId : members.erasingSince(act.time().minus(PATIENCE))) {
            try {
                finish(memberId, act);
            } catch (RuntimeException e) {
                log.warn("The erasure of member {} broke off again", memberId, e);
            }
        }
    }

    private void finish(String memberId, Act act) {
        parts.forEach(part -> part.erase(memberId, act));
        members.stored(memberId).filter(member -> !member.ended()).ifPresent(member -> {
            member.finishErasure(act);
            try {
                members.save(member);
            } catch (OptimisticLockingFailureException overtaken) {
                log.info("The erasure of member {} is finished by another instance or later", memberId);
            }
        });
    }
}
