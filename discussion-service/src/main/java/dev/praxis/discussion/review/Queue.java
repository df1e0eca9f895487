package dev.praxis.discussion.review;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.moderation.CaseKind;
import dev.praxis.discussion.moderation.CaseStatus;
import dev.praxis.discussion.moderation.Cases;
import dev.praxis.discussion.moderation.Cases.Place;
import dev.praxis.discussion.moderation.ModerationCase;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists cases: for the moderators of a community, and for an author. */
@Service
class Queue {

    private final Cases cases;
    private final Forums forums;
    private final CommunityAccess communities;
    private final CaseViews views;
    private final Clock clock;

    Queue(Cases cases, Forums forums, CommunityAccess communities, CaseViews views, Clock clock) {
        this.cases = cases;
        this.forums = forums;
        this.communities = communities;
        this.views = views;
        this.clock = clock;
    }

    /** The cases of a community with a status, the one that has it longest first. */
    Page<CaseView> page(String community, CaseStatus status, @Nullable CaseKind kind, Paging paging, Caller caller) {
        CommunityVisit visit = communities.visit(community, caller).require(CommunityRole.MODERATOR);
        List<String> hidden = forums.of(visit.communityId()).stream()
                .filter(forum -> !forum.admits(visit))
                .map(Forum::id)
                .toList();
        List<ModerationCase> found =
                cases.waiting(visit.communityId(), status, kind, hidden, place(paging), paging.limit() + 1);
        Page<ModerationCase> page = Page.of(found, paging, Queue::positionOf);
        return new Page<>(views.of(visit.communityId(), page.items()), page.next());
    }

    /** What was decided about the caller and what of the caller waits, the last change first. */
    Page<OwnCaseView> ownPage(Paging paging, Caller caller) {
        List<ModerationCase> found = cases.toldTo(caller.memberId(), place(paging), paging.limit() + 1);
        Instant now = clock.instant();
        return Page.of(found, paging, Queue::positionOf).map(one -> OwnCaseView.of(one, now));
    }

    private static List<String> positionOf(ModerationCase one) {
        return List.of(Long.toString(one.since().toEpochMilli()), one.id());
    }

    private static @Nullable Place place(Paging paging) {
        Cursor cursor = paging.after();
        if (cursor == null) {
            return null;
        }
        List<String> keys = Cursor.decode(cursor.encoded(), 2).keys();
        try {
            return new Place(Instant.ofEpochMilli(Long.parseLong(keys.getFirst())), keys.getLast());
        } catch (NumberFormatException foreign) {
            throw Refusal.invalid("cursor", "unknown-cursor", "Use the cursor that the page before gave as \"next\".");
        }
    }
}
