package dev.praxis.membership.importing;

import dev.praxis.membership.member.Members;
import dev.praxis.platform.fact.DerivedId;
import dev.praxis.platform.problem.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds members by what an import calls them: the key by which they were imported, or their id. */
@Component
class MemberRefs {

    private final Members members;

    MemberRefs(Members members) {
        this.members = members;
    }

    /** The id that an imported member has by its key. */
    static String idOf(String externalId) {
        return DerivedId.of(externalId, "import", "member");
    }

    /** Members by what they are called; a key goes before an id. */
    Known known(Collection<String> references) {
        List<String> ids = references.stream()
                .flatMap(reference -> Stream.of(idOf(reference), reference))
                .distinct()
                .toList();
        Map<String, String> names = members.namesOf(ids);
        Map<String, String> known = new HashMap<>();
        for (String reference : references) {
            Stream.of(idOf(reference), reference)
                    .filter(names::containsKey)
                    .findFirst()
                    .ifPresent(id -> known.put(reference, id));
        }
        return new Known(known);
    }

    /** Members that were looked up. */
    record Known(Map<String, String> ids) {

        /**
         * The id of a member.
         *
         * @throws Refusal where there is none
         */
        String id(String field, String reference) {
            String id = ids.get(reference);
            if (id == null) {
                throw Refusal.invalid(field, "unknown-member", "There is no member with this key or id.");
            }
            return id;
        }
    }
}
