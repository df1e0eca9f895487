package dev.praxis.membership.community;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** The orders in which communities can be listed, each by a key that no two share. */
enum CommunityOrder {
    NAME,
    /** By the founding, which for imported communities is not when they came here. */
    NEWEST;

    static CommunityOrder named(String name) {
        return switch (name) {
            case "name" -> NAME;
            case "newest" -> NEWEST;
            default -> throw Refusal.invalid("sort", "unknown-value", "Sort by \"name\" or \"newest\".");
        };
    }

    String key(Community community) {
        return this == NAME ? community.nameKey() : community.ageKey();
    }

    boolean descending() {
        return this == NEWEST;
    }

    Sort sort() {
        return this == NAME ? Sort.by("nameKey") : Sort.by("ageKey").descending();
    }

    Criteria after(Criteria criteria, @Nullable Cursor cursor) {
        if (cursor == null) {
            return criteria;
        }
        String key = cursor.keys().getFirst();
        Criteria behind =
                this == NAME ? where("nameKey").gt(key) : where("ageKey").lt(key);
        return new Criteria().andOperator(criteria, behind);
    }
}
