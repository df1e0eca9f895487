package dev.praxis.membership.member;

import dev.praxis.platform.fact.Act;
import org.springframework.stereotype.Service;

/** Grants and takes the right to administer the platform. */
@Service
class Administration {

    private final Members members;
    private final Administrators administrators;

    Administration(Members members, Administrators administrators) {
        this.members = members;
        this.administrators = administrators;
    }

    /**
     * Makes a member an administrator, or an administrator a member like others; the last one stays.
     *
     * <p>Whoever administers is counted late and counted out early: what breaks off in between errs to the safe side of
     * the rule that one always stays.
     */
    void administer(String memberId, boolean granted, Act act) {
        if (members.active(memberId).isEmpty()) {
            throw Members.unknown();
        }
        if (!granted) {
            administrators.remove(memberId);
        }
        members.change(memberId, member -> member.administer(granted, act));
        if (granted) {
            administrators.add(memberId);
        }
    }
}
