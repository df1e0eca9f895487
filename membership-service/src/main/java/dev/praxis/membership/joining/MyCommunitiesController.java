package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.KnownCommunities;
import dev.praxis.membership.community.Standing;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own memberships over HTTP; requests that wait stand before the first page's memberships. */
@RestController
class MyCommunitiesController {

    private final Memberships memberships;
    private final MembershipRequests requests;
    private final KnownCommunities communities;

    MyCommunitiesController(Memberships memberships, MembershipRequests requests, KnownCommunities communities) {
        this.memberships = memberships;
        this.requests = requests;
        this.communities = communities;
    }

    @GetMapping("/api/v1/me/communities")
    Page<MyCommunity> list(Paging paging, Caller caller) {
        String after = paging.after() == null ? null : paging.after().keys().getFirst();
        Page<Membership> page = Page.of(
                memberships.presentOf(caller.memberId(), after, paging.limit() + 1),
                paging,
                membership -> List.of(membership.communityId()));
        List<MembershipRequest> pending = after == null ? requests.pendingOf(caller.memberId()) : List.of();
        Map<String, Community> known = known(page.items(), pending);
        List<MyCommunity> items = new ArrayList<>();
        pending.forEach(request -> Optional.ofNullable(known.get(request.communityId()))
                .map(community -> MyCommunity.of(community, request))
                .ifPresent(items::add));
        page.items()
                .forEach(membership -> Optional.ofNullable(known.get(membership.communityId()))
                        .map(community -> MyCommunity.of(community, membership))
                        .ifPresent(items::add));
        return new Page<>(items, page.next());
    }

    private Map<String, Community> known(List<Membership> present, List<MembershipRequest> pending) {
        List<String> ids = Stream.concat(
                        present.stream().map(Membership::communityId),
                        pending.stream().map(MembershipRequest::communityId))
                .toList();
        return communities.withIds(ids).stream()
                .filter(Community::isActive)
                .collect(Collectors.toMap(Community::id, community -> community));
    }

    /** A community to which the caller belongs, or asked to belong. */
    record MyCommunity(
            Named community,
            Standing.Status status,
            @Nullable CommunityRole role,
            @Nullable String title,
            @Nullable Instant joinedAt,
            @Nullable Instant since) {

        static MyCommunity of(Community community, Membership membership) {
            return new MyCommunity(
                    Named.of(community),
                    Standing.Status.MEMBER,
                    membership.role(),
                    membership.title(),
                    membership.joinedAt(),
                    null);
        }

        static MyCommunity of(Community community, MembershipRequest request) {
            return new MyCommunity(Named.of(community), Standing.Status.PENDING, null, null, null, request.since());
        }
    }

    /** A community by its names. */
    record Named(String id, String slug, String name) {

        static Named of(Community community) {
            return new Named(
                    community.id(),
                    community.settings().slug(),
                    community.settings().name());
        }
    }
}
