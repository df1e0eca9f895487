package dev.praxis.membership.member;

import dev.praxis.platform.fact.Act;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The account itself as a part of the export; its erasure is the last step of {@link Erasure}. */
@Component
class AccountData implements PersonalData {

    private final Members members;

    AccountData(Members members) {
        this.members = members;
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Object exportOf(String memberId) {
        return members.active(memberId).<Object>map(OwnProfile::of).orElse(Map.of());
    }

    @Override
    public void erase(String memberId, Act act) {
        // The document goes with its last fact, once all other parts are erased.
    }
}
