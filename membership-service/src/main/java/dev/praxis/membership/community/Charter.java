package dev.praxis.membership.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a community is for, in its own words. A charter may be filled in bit by bit: what is missing is empty.
 *
 * @param domain what its members care about
 * @param community who they are to each other
 * @param practice what they do together to get better at it
 * @param purpose the big purpose in one sentence
 * @param idealMember who should come
 * @param goals what it wants to reach
 */
public record Charter(
        @Size(max = MAX_TEXT) String domain,
        @Size(max = MAX_TEXT) String community,
        @Size(max = MAX_TEXT) String practice,
        @Size(max = 500) String purpose,
        @Size(max = MAX_TEXT) String idealMember,
        @Size(max = 20) List<@NotBlank @Size(max = 300) String> goals) {

    private static final int MAX_TEXT = 2_000;

    /** A charter as a client sends it, where whole fields may be absent. */
    @SuppressWarnings("NullAway") // Jackson passes null for absent fields, which the compact form turns into emptiness.
    public Charter {
        domain = text(domain);
        community = text(community);
        practice = text(practice);
        purpose = text(purpose);
        idealMember = text(idealMember);
        goals = goals == null ? List.of() : goals.stream().map(Charter::text).toList();
    }

    /** A charter in which nothing is said yet. */
    public static Charter empty() {
        return new Charter("", "", "", "", "", List.of());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
