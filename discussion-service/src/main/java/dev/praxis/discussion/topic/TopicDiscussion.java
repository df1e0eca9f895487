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
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        List<String> hidden = forums.of(visit.communityId()).stream()
                .filter(forum -> !forum.admits(visit))
                .map(Forum::id)
                .toList();
        if (filter.forum() != null) {
            requireReadable(filter.forum(), visit);
        }
        TopicQuery query = new TopicQuery(
                visit.communityId(),
                filter.forum(),
                hidden,
                filter.kind(),
                filter.tag(),
                filter.order(),
                paging.after());
        return Page.of(topics.list(query, paging.limit() + 1), paging, query::positionOf);
    }

    TopicRow change(String id, TopicChange change, IfMatch ifMatch, Caller caller) {
        CommunityVisit visit = access.asWriter(id, caller).community();
        if (change.forum() != null) {
            requireReadable(change.forum(), visit);
            visit.require(CommunityRole.MODERATOR);
        }
        Topic changed = conflicts.retried(() -> {
            Topic topic = topics.get(id);
            ifMatch.require(topic.edition());
            topic.change(change, visit, caller.actAt(clock.instant()));
            if (change.forum() != null) {
                topic.moveTo(change.forum(), caller.actAt(clock.instant()));
            }
            return topics.save(topic);
        });
        return TopicRow.of(changed);
    }

    private void requireReadable(String forumId, CommunityVisit visit) {
        boolean readable = forums.find(visit.communityId(), forumId)
                .filter(forum -> forum.admits(visit))
                .isPresent();
        if (!readable) {
            throw Refusal.invalid("forum", "unknown-forum", "The community has no such forum.");
        }
    }

    /** What a list of topics is limited to. */
    record TopicFilter(
            @Nullable String forum,
            @Nullable TopicKind kind,
            @Nullable String tag,
            TopicOrder order) {}
}
