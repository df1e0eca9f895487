package dev.praxis.membership.member;

import dev.praxis.platform.fact.Act;
import java.time.Instant;

/** Members for tests. */
final class MemberFixtures {

    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    static final Act ACT = Act.of("m-1", NOW);

    private MemberFixtures() {}

    static Member member() {
        return Member.registered("m-1", new MailAddress("ada@example.org"), "Ada Lovelace", "{argon2}hash", ACT);
    }

    /** A change of nothing, to be refined by the JSON names of its fields. */
    static ProfileEdit headline(String headline) {
        return new ProfileEdit(null, headline, null, null, null, null, null, null, null, null);
    }
}
