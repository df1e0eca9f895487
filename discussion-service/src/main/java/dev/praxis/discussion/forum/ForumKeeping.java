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
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What leaders do with the forums of their community. */
@Service
public class ForumKeeping {

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
        requireRoom(visit.communityId());
        return forums.save(opened(ids.next(), visit.communityId(), wanted, caller.actAt(clock.instant())));
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

    /**
     * Opens a forum that was opened elsewhere, under an id that was chosen before.
     *
     * @return false where it is there already
     * @throws Refusal where the community has too many, or one of this name
     */
    public boolean openImported(String communityId, String id, NewForum wanted, Act act) {
        if (forums.find(communityId, id).isPresent()) {
            return false;
        }
        requireRoom(communityId);
        forums.save(opened(id, communityId, wanted, act));
        return true;
    }

    /**
     * Makes the forum with which every community begins one that was opened elsewhere, unless somebody changed it already.
     *
     * @return false where that was done already
     */
    public boolean takeFirst(String communityId, NewForum wanted, Act act) {
        return conflicts.retried(() -> {
            Optional<Forum> first = forums.stored(communityId);
            if (first.isEmpty()) {
                forums.save(opened(communityId, communityId, wanted, act));
                return true;
            }
            Forum forum = first.get();
            if (forum.sequence() > 1 || !forum.name().equals(FIRST)) {
                return false;
            }
            forum.change(wanted.name(), wanted.descriptionOrNone(), wanted.audienceOrMembers(), false, act);
            forums.save(forum);
            return true;
        });
    }

    private void requireRoom(String communityId) {
        if (forums.of(communityId).size() >= Forums.MOST) {
            throw Refusal.conflict("too-many-forums", "A community has at most " + Forums.MOST + " forums.");
        }
    }

    private static Forum opened(String id, String communityId, NewForum wanted, Act act) {
        return Forum.open(id, communityId, wanted.name(), wanted.descriptionOrNone(), wanted.audienceOrMembers(), act);
    }

    /** Opens the first forum of a community that was just founded, so that its members have a place to begin. */
    void welcome(String communityId, Instant founded) {
        forums.insertIfAbsent(
                Forum.open(communityId, communityId, FIRST, "", Audience.MEMBERS, Act.ofPlatform(founded)));
    }
}
