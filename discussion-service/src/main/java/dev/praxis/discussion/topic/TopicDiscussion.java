package dev.praxis.discussion.topic;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.web.IfMatch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What people do with topics as wholes, once they are started. */
@Service
class TopicDiscussion {

    private final Topics topics;
    private final Forums forums;
    private final CommunityAccess communities;
    private final TopicAccess access;
    private final WriteConflicts conflicts;
    private final Clock clock;

    TopicDiscussion(
            Topics topics,
            Forums forums,
            CommunityAccess communities,
            TopicAccess access,
            WriteConflicts conflicts,
            Clock clock) {
        this.topics = topics;
        this.forums = forums;
        this.communities = communities;
        this.access = access;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** A page of the topics that a caller may read. */
    Page<TopicRow> page(String community, TopicFilter filter, Paging paging, Caller caller) {
        CommunityVisit visit = communities.visit(community, caller);
        Set<String> readable = new HashSet<>();
        List<String> hidden = new ArrayList<>();
        if (filter.forum() == null) {
            forums.of(visit.communityId()).forEach(forum -> (forum.admits(visit) ? readable : hidden).add(forum.id()));
        } else {
            readable.add(readable(filter.forum(), visit).id());
        }
        if (readable.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        TopicFilter narrowed = !hidden.isEmpty() && readable.size() == 1
                ? filter.within(readable.iterator().next())
                : filter;
        TopicQuery query = TopicQuery.of(narrowed, visit.communityId(), hidden, paging.after());
        Page<TopicRow> page = Page.of(topics.list(query, paging.limit() + 1), paging, query::positionOf);
        // A forum may have been opened this moment that is not known here yet.
        return new Page<>(
                page.items().stream()
                        .filter(topic -> readable.contains(topic.forumId()))
                        .toList(),
                page.next());
    }

    TopicRow change(String id, TopicChange change, IfMatch ifMatch, Caller caller) {
        CommunityVisit visit = access.asWriter(id, caller).community();
        Forum destination = change.forum() == null ? null : readable(change.forum(), visit);
        Topic changed = conflicts.retried(() -> {
            Topic topic = topics.get(id);
            ifMatch.require(topic.edition());
            long facts = topic.sequence();
            boolean pinned = topic.isPinned();
            String forum = topic.forumId();
            topic.change(change, visit, caller.actAt(clock.instant()));
            if (destination != null && !destination.id().equals(forum)) {
                visit.require(CommunityRole.MODERATOR);
                destination.requireOpen();
                topic.moveTo(destination.id(), caller.actAt(clock.instant()));
            }
            if (topic.isPinned() && !(pinned && topic.forumId().equals(forum))) {
                requireRoomForPinned(topic.forumId());
            }
            return topic.sequence() == facts ? topic : topics.save(topic);
        });
        return TopicRow.of(changed);
    }

    private void requireRoomForPinned(String forumId) {
        if (topics.pinned(forumId, Topic.MOST_PINNED) >= Topic.MOST_PINNED) {
            throw Refusal.conflict(
                    "too-many-pinned", "A forum has at most " + Topic.MOST_PINNED + " pinned topics; unpin one first.");
        }
    }

    private Forum readable(String forumId, CommunityVisit visit) {
        return forums.find(visit.communityId(), forumId)
                .filter(forum -> forum.admits(visit))
                .orElseThrow(() -> Refusal.invalid("forum", "unknown-forum", "The community has no such forum."));
    }
}
