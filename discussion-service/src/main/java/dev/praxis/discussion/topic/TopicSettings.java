package dev.praxis.discussion.topic;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What can be changed about a topic, and the rule who may change what of it. */
record TopicSettings(String title, List<String> tags, boolean locked, boolean pinned, Outcome outcome) {

    /**
     * These settings with a change.
     *
     * @throws Refusal where the visitor may not make it, or the topic cannot stand so
     */
    TopicSettings with(TopicChange change, TopicKind kind, String authorId, CommunityVisit visit, Act act) {
        String nextTitle = change.title() == null ? title : change.title();
        if (!nextTitle.equals(title)) {
            requireMayEdit(authorId, visit);
        }
        List<String> nextTags = change.tags() == null ? tags : Tags.of(change.tags());
        if (!nextTags.equals(tags)) {
            requireMayEdit(authorId, visit);
        }
        boolean nextLocked = change.locked() == null ? locked : change.locked();
        boolean nextPinned = change.pinned() == null ? pinned : change.pinned();
        if (nextLocked != locked || nextPinned != pinned) {
            visit.require(CommunityRole.MODERATOR);
        }
        TopicStatus nextStatus = change.status() == null ? outcome.status() : change.status();
        Outcome nextOutcome = outcome.decide(kind, nextStatus, change.outcome(), visit, act);
        return new TopicSettings(nextTitle, nextTags, nextLocked, nextPinned, nextOutcome);
    }

    private void requireMayEdit(String authorId, CommunityVisit visit) {
        if (!authorId.equals(visit.memberId()) || !visit.belongs()) {
            visit.require(CommunityRole.MODERATOR);
        } else if (locked) {
            TopicRow.requireUnlocked(true, visit);
        }
    }

    /** The names of the fields in which others differ from these. */
    List<String> changedIn(TopicSettings next) {
        List<String> changed = new ArrayList<>();
        if (!next.title.equals(title)) {
            changed.add("title");
        }
        if (!next.tags.equals(tags)) {
            changed.add("tags");
        }
        if (next.locked != locked) {
            changed.add("locked");
        }
        if (next.pinned != pinned) {
            changed.add("pinned");
        }
        if (next.outcome.status() != outcome.status()) {
            changed.add("status");
        }
        if (!Objects.equals(next.outcome.words(), outcome.words())) {
            changed.add("outcome");
        }
        return changed;
    }
}
