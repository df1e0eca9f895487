package dev.praxis.discussion.reading;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.post.PostPlace;
import dev.praxis.discussion.post.PostPlaces;
import dev.praxis.discussion.topic.TopicPulse;
import dev.praxis.discussion.topic.TopicPulses;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityDirectory;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.access.KnownCommunity;
import dev.praxis.platform.access.Membership;
import dev.praxis.platform.access.Memberships;
import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What is new to a member, community by community: worked out from the numbers of posts and the positions of the member each
 * time, so that there is no count that could be wrong.
 */
@Service
class Unreads {

    /** Of how many topics of a community, those with the latest posts, the unread ones are counted. */
    static final int MOST_TOPICS = 200;

    private static final int MOST_SET_BACK = 200;
    private static final int MOST_MENTIONS = 1_000;
    private static final int CHUNK = 500;

    private final Memberships memberships;
    private final CommunityAccess access;
    private final CommunityDirectory communities;
    private final Forums forums;
    private final TopicPulses topics;
    private final PostPlaces posts;
    private final Readings readings;
    private final CatchUps catchUps;
    private final Sight sight;

    Unreads(
            Memberships memberships,
            CommunityAccess access,
            CommunityDirectory communities,
            Forums forums,
            TopicPulses topics,
            PostPlaces posts,
            Readings readings,
            CatchUps catchUps,
            Sight sight) {
        this.memberships = memberships;
        this.access = access;
        this.communities = communities;
        this.forums = forums;
        this.topics = topics;
        this.posts = posts;
        this.readings = readings;
        this.catchUps = catchUps;
        this.sight = sight;
    }

    /** The topics of a community that may be new. */
    private record Candidates(CommunityVisit visit, Map<String, TopicPulse> topics, boolean more) {}

    /**
     * A page of the communities that a caller belongs to, in the order of their ids.
     *
     * @param only the id or slug of a community to which the list is limited
     */
    Page<CommunityUnread> of(@Nullable String only, Paging paging, Caller caller) {
        List<Membership> all = memberships.of(caller.memberId());
        if (only != null) {
            String id = access.visit(only, caller).communityId();
            all = all.stream()
                    .filter(membership -> membership.communityId().equals(id))
                    .toList();
        }
        String after = paging.after() == null
                ? ""
                : Cursor.decode(paging.after().encoded(), 1).keys().getFirst();
        List<Membership> found = all.stream()
                .filter(membership -> membership.communityId().compareTo(after) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        Page<Membership> page = Page.of(found, paging, membership -> List.of(membership.communityId()));
        return new Page<>(of(page.items(), caller), page.next());
    }

    private List<CommunityUnread> of(List<Membership> belonging, Caller caller) {
        List<CommunityVisit> visits = visits(belonging, caller);
        List<String> ids = visits.stream().map(CommunityVisit::communityId).toList();
        Sight.Since since = new Sight.Since(
                belonging.stream().collect(Collectors.toMap(Membership::communityId, Membership::joinedAt)),
                catchUps.of(caller.memberId(), ids));
        List<Candidates> candidates = candidates(visits, since, caller.memberId());
        List<TopicPulse> pulses = candidates.stream()
                .flatMap(some -> some.topics().values().stream())
                .toList();
        Map<String, Reading> known = readings.of(
                caller.memberId(), pulses.stream().map(TopicPulse::id).toList());
        Map<String, Standing> standings = sight.of(caller.memberId(), pulses, known, since);
        List<Standing> counted =
                standings.values().stream().filter(Standing::counts).toList();
        Map<String, Integer> mentions = mentions(caller.memberId(), counted);
        Map<String, List<Standing>> byCommunity = counted.stream()
                .collect(Collectors.groupingBy(standing -> standing.topic().communityId()));
        return candidates.stream()
                .map(some -> CommunityUnread.of(
                        some.visit().community(),
                        byCommunity.getOrDefault(some.visit().communityId(), List.of()),
                        mentions,
                        some.more()))
                .toList();
    }

    private List<CommunityVisit> visits(List<Membership> belonging, Caller caller) {
        Map<String, KnownCommunity> known =
                communities.all(belonging.stream().map(Membership::communityId).toList()).stream()
                        .filter(community -> community.active() || caller.administrator())
                        .collect(Collectors.toMap(KnownCommunity::id, Function.identity()));
        return belonging.stream()
                .filter(membership -> known.containsKey(membership.communityId()))
                .map(membership -> new CommunityVisit(
                        Objects.requireNonNull(known.get(membership.communityId())), caller, membership.role()))
                .toList();
    }

    private List<Candidates> candidates(List<CommunityVisit> visits, Sight.Since since, String memberId) {
        Map<String, List<Forum>> rooms =
                forums.of(visits.stream().map(CommunityVisit::communityId).toList());
        Map<String, List<TopicPulse>> setBack = topics.of(readings.setBackBy(memberId, MOST_SET_BACK)).stream()
                .collect(Collectors.groupingBy(TopicPulse::communityId));
        List<Candidates> all = new ArrayList<>();
        for (CommunityVisit visit : visits) {
            List<String> readable = Reach.readable(rooms.getOrDefault(visit.communityId(), List.of()), visit);
            List<TopicPulse> latest = readable.isEmpty()
                    ? List.of()
                    : topics.since(visit.communityId(), since.of(visit.communityId()), readable, MOST_TOPICS + 1);
            Map<String, TopicPulse> some = new LinkedHashMap<>();
            latest.stream().limit(MOST_TOPICS).forEach(topic -> some.put(topic.id(), topic));
            setBack.getOrDefault(visit.communityId(), List.of()).stream()
                    .filter(topic -> readable.contains(topic.forumId()))
                    .forEach(topic -> some.putIfAbsent(topic.id(), topic));
            all.add(new Candidates(visit, some, latest.size() > MOST_TOPICS));
        }
        return all;
    }

    private Map<String, Integer> mentions(String memberId, List<Standing> counted) {
        Map<String, Standing> byTopic = counted.stream()
                .collect(Collectors.toMap(standing -> standing.topic().id(), Function.identity()));
        Map<String, Integer> mentions = new HashMap<>();
        for (Collection<String> ids : chunks(List.copyOf(byTopic.keySet()))) {
            for (PostPlace place : posts.mentionsOf(memberId, ids, MOST_MENTIONS)) {
                Standing standing = Objects.requireNonNull(byTopic.get(place.topicId()));
                if (place.number() > standing.topic().lastNumber() - standing.unread()) {
                    mentions.merge(place.topicId(), 1, Integer::sum);
                }
            }
        }
        return mentions;
    }

    private static List<List<String>> chunks(List<String> ids) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            chunks.add(ids.subList(from, Math.min(from + CHUNK, ids.size())));
        }
        return chunks;
    }
}
