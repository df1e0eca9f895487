package dev.praxis.membership.member;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The names of members, for all who show people. */
@Component
public class MemberNames {

    private final Members members;

    MemberNames(Members members) {
        this.members = members;
    }

    /** The names of members by their ids; who is gone or unknown is absent. */
    public Map<String, String> namesOf(Collection<String> ids) {
        return members.namesOf(ids);
    }
}
