package dev.praxis.membership.joining;

import dev.praxis.platform.access.CommunityRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the caller stands to a community, with what only the caller is told.
 *
 * @param role null for who is not a member
 * @param since when a pending request was made
 * @param answers of a pending request
 * @param reason why the request was declined or the member removed
 * @param mayAskAgainAt when the next request is allowed, where one was declined
 */
record OwnMembershipView(
        Status status,
        @Nullable CommunityRole role,
        @Nullable String title,
        @Nullable Instant until,
        @Nullable Instant joinedAt,
        @Nullable Instant since,
        @Nullable List<String> answers,
        @Nullable String reason,
        @Nullable Instant mayAskAgainAt,
        Guidelines guidelines) {

    /** Where the caller stands. */
    enum Status {
        MEMBER,
        PENDING,
        DECLINED,
        REMOVED,
        LEFT,
        NONE
    }

    /** The version of the guidelines in force, and the one that the caller accepted; null where there is none. */
    record Guidelines(@Nullable Integer current, @Nullable Integer accepted) {

        static Guidelines of(int current, int accepted) {
            return new Guidelines(current == 0 ? null : current, accepted == 0 ? null : accepted);
        }
    }

    static OwnMembershipView of(
            @Nullable Membership membership, @Nullable MembershipRequest request, int currentGuidelines) {
        if (membership != null && membership.lasts()) {
            return member(membership, currentGuidelines);
        }
        if (request != null && request.pending()) {
            return asked(Status.PENDING, request, currentGuidelines);
        }
        if (membership != null && membership.status() == MembershipStatus.REMOVED) {
            return ended(Status.REMOVED, membership.removalReason(), currentGuidelines);
        }
        if (request != null && request.status() == RequestStatus.DECLINED) {
            return asked(Status.DECLINED, request, currentGuidelines);
        }
        return ended(membership == null ? Status.NONE : Status.LEFT, null, currentGuidelines);
    }

    private static OwnMembershipView member(Membership membership, int currentGuidelines) {
        return new OwnMembershipView(
                Status.MEMBER,
                membership.role(),
                membership.title(),
                membership.until(),
                membership.joinedAt(),
                null,
                null,
                null,
                null,
                Guidelines.of(currentGuidelines, membership.acceptedGuidelines()));
    }

    private static OwnMembershipView asked(Status status, MembershipRequest request, int currentGuidelines) {
        return new OwnMembershipView(
                status,
                null,
                null,
                null,
                null,
                request.since(),
                request.answers(),
                request.reason(),
                request.mayAskAgainAt(),
                Guidelines.of(currentGuidelines, request.acceptedGuidelines()));
    }

    private static OwnMembershipView ended(Status status, @Nullable String reason, int currentGuidelines) {
        return new OwnMembershipView(
                status, null, null, null, null, null, null, reason, null, Guidelines.of(currentGuidelines, 0));
    }
}
