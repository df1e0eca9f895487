package dev.praxis.discussion.topic;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a topic stands and what leaders said became of it.
 *
 * @param words Markdown, null where nothing was said
 * @param at when leaders decided last, null where they have not
 * @param by who decided last
 */
record Outcome(
        TopicStatus status,
        @Nullable String words,
        @Nullable Instant at,
        @Nullable String by) {

    /**
     * What leaders decide of a topic; the same where that is a repetition.
     *
     * @param said null where the words stay
     * @throws Refusal where the topic cannot stand there, words are missing, or the visitor may not decide it
     */
    Outcome decide(TopicKind kind, TopicStatus next, @Nullable String said, CommunityVisit visit, Act act) {
        if (next == status && (said == null || said.equals(words))) {
            return this;
        }
        if (!kind.isDecided(next)) {
            throw Refusal.invalid(
                    "status", "status-not-of-kind", "A topic of the kind " + kind + " cannot be set to " + next + ".");
        }
        visit.require(CommunityRole.LEADER);
        if (next == kind.first()) {
            return undecided(next, said);
        }
        String kept = said == null ? words : said;
        if (needsWords(next) && (kept == null || kept.isBlank())) {
            throw Refusal.invalid(
                    "outcome", "required", "Tell the members what became of it, so that they see they were heard.");
        }
        return new Outcome(next, kept, act.time(), act.actor());
    }

    private static Outcome undecided(TopicStatus first, @Nullable String said) {
        if (said != null) {
            throw Refusal.invalid("outcome", "nothing-decided", "Say what became of it together with a new status.");
        }
        return new Outcome(first, null, null, null);
    }

    private static boolean needsWords(TopicStatus status) {
        return status == TopicStatus.DONE || status == TopicStatus.DECLINED || status == TopicStatus.CLOSED;
    }
}
