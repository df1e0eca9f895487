package dev.praxis.membership.community;

import dev.praxis.membership.member.Members;
import dev.praxis.platform.access.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows communities to callers. */
@Component
class CommunityViews {

    private final Members members;
    private final MemberCounts counts;
    private final Standings standings;

    CommunityViews(Members members, MemberCounts counts, Standings standings) {
        this.members = members;
        this.counts = counts;
        this.standings = standings;
    }

    CommunityView of(Community community, @Nullable Caller caller) {
        return of(List.of(community), caller).getFirst();
    }

    List<CommunityView> of(List<Community> communities, @Nullable Caller caller) {
        List<String> ids = communities.stream().map(Community::id).toList();
        Map<String, Long> counted = counts.of(ids);
        if (caller == null) {
            return communities.stream()
                    .map(community -> view(community, counted, null, null))
                    .toList();
        }
        Map<String, Standing> own = standings.of(caller.memberId(), ids);
        Map<String, String> names = members.namesOf(communities.stream()
                .map(community -> community.leadership().holders())
                .flatMap(Collection::stream)
                .map(RoleHolder::memberId)
                .distinct()
                .toList());
        return communities.stream()
                .map(community -> view(
                        community, counted, leaders(community, names), own.getOrDefault(community.id(), Standing.NONE)))
                .toList();
    }

    private static List<CommunityView.Leader> leaders(Community community, Map<String, String> names) {
        return community.leadership().holders().stream()
                .map(holder -> new CommunityView.Leader(
                        MemberName.of(holder.memberId(), names),
                        holder.role(),
                        holder.title(),
                        holder.until(),
                        holder.overdue()))
                .toList();
    }

    private static CommunityView view(
            Community community,
            Map<String, Long> counted,
            @Nullable List<CommunityView.Leader> leaders,
            @Nullable Standing membership) {
        CommunitySettings settings = community.settings();
        long known = counted.getOrDefault(community.id(), 0L);
        return new CommunityView(
                community.id(),
                settings.slug(),
                settings.name(),
                community.charter().charter(),
                community.charter().number(),
                community.reviewOn(),
                settings.joining(),
                settings.visibility(),
                settings.questions(),
                community.status(),
                community.foundedAt(),
                Math.max(known, community.leadership().holders().size()),
                leaders,
                membership);
    }
}
