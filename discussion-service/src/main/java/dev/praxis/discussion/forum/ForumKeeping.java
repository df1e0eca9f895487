package dev.praxis.discussion.forum;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** What leaders do with the forums of their community. */
@Service
class ForumKeeping {

    private static final String FIRST = "General";

    private final Forums forums;
    private final CommunityAccess access;
    private final WriteConflicts conflicts;
    private final Ids ids;
    private final Clock clock;

    ForumKeeping(Forums forums, CommunityAccess access, WriteConflicts conflicts, Ids ids, Clock clock) {
        this.forums = forums;
        this.access = access;
        this.conflicts = conflicts;
        this.ids = ids;
        this.clock = clock;
    }

    /** The forums of a community that a caller may read. */
    List<Forum> visible(String community, Caller caller) {
        CommunityVisit visit = access.visit(community, caller);
        return forums.of(visit.communityId()).stream()
                .filter(forum -> forum.admits(visit))
                .toList();
    }

    Forum get(String community, String id, Caller caller) {
        CommunityVisit visit = access.visit(community, caller);
        return forums.find(visit.communityId(), id)
                .filter(forum -> forum.admits(visit))
                .orElseThrow(Forums::unknown);
    }

    Forum open(String community, NewForum wanted, Caller caller) {
        CommunityVisit visit = access.visit(community, caller).require(CommunityRole.LEADER);
        if (forums.of(visit.communityId()).size() >= Forums.MOST) {
            throw Refusal.conflict("too-many-forums", "A community has at most " + Forums.MOST + " forums.");
        }
        return forums.save(Forum.open(
                ids.next(),
                visit.communityId(),
                wanted.name(),
                Objects.requireNonNullElse(wanted.description(), ""),
                Objects.requireNonNullElse(wanted.audience(), Audience.MEMBERS),
                caller.actAt(clock.instant())));
    }

    Forum change(String community, String id, ForumChange change, IfMatch ifMatch, Caller caller) {
        CommunityVisit visit = access.visit(community, caller);
        get(community, id, caller);
        visit.require(CommunityRole.LEADER);
        return conflicts.retried(() -> {
            Forum forum = forums.get(visit.communityId(), id);
            ifMatch.require(forum.revision());
            forum.change(
                    Objects.requireNonNullElse(change.name(), forum.name()),
                    Objects.requireNonNullElse(change.description(), forum.description()),
                    Objects.requireNonNullElse(change.audience(), forum.audience()),
                    Objects.requireNonNullElse(change.archived(), forum.isArchived()),
                    caller.actAt(clock.instant()));
            return forums.save(forum);
        });
    }

    /** Opens the first forum of a community that was just founded, so that its members have a place to begin. */
    void welcome(String communityId, Instant founded) {
        forums.insertIfAbsent(
                Forum.open(communityId, communityId, FIRST, "", Audience.MEMBERS, Act.ofPlatform(founded)));
    }
}
