package dev.praxis.membership.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.platform.access.CommunityRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A community as a caller sees it.
 *
 * @param memberCount how many members it has, right a moment after each change
 * @param leaders who leads and moderates; absent for callers who are not signed in
 * @param membership the caller's own; absent for callers who are not signed in
 */
record CommunityView(
        String id,
        String slug,
        String name,
        Charter charter,
        int charterVersion,
        @Nullable LocalDate reviewOn,
        Admission joining,
        Visibility visibility,
        List<String> questions,
        CommunityStatus status,
        Instant foundedAt,
        long memberCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Leader> leaders,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Standing membership) {

    /** Who holds a role; {@code termOverdue} where the term is over but nobody else leads. */
    record Leader(
            MemberName member,
            CommunityRole role,
            @Nullable String title,
            @Nullable Instant until,
            boolean termOverdue) {}
}
