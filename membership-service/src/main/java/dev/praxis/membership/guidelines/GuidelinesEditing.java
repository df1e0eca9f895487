package dev.praxis.membership.guidelines;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.web.IfMatch;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes guidelines. */
@Service
public class GuidelinesEditing {

    /** Below every revision. */
    private static final long NONE = 0;

    private final CommunityAccess access;
    private final GuidelinesTexts texts;
    private final AuthorsAcceptance acceptance;
    private final WriteConflicts conflicts;
    private final Clock clock;

    GuidelinesEditing(
            CommunityAccess access,
            GuidelinesTexts texts,
            AuthorsAcceptance acceptance,
            WriteConflicts conflicts,
            Clock clock) {
        this.access = access;
        this.texts = texts;
        this.acceptance = acceptance;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Puts a text in force, which its author accepts by that.
     *
     * @param seen the revision that the caller saw
     * @throws Refusal where the caller does not lead, or saw an older revision
     */
    Guidelines write(String reference, String text, IfMatch seen, Caller caller) {
        Community community = access.actingIn(reference, caller, CommunityRole.LEADER);
        Act act = caller.actAt(clock.instant());
        Guidelines written = conflicts.retried(() -> {
            Optional<Guidelines> known = texts.find(community.id());
            if (known.isEmpty()) {
                seen.require(NONE);
                return texts.save(Guidelines.first(community.id(), text, act));
            }
            Guidelines guidelines = known.get();
            seen.require(guidelines.revision());
            if (guidelines.version().text().equals(text)) {
                return guidelines;
            }
            texts.archive(guidelines);
            guidelines.revise(text, act);
            return texts.save(guidelines);
        });
        accept(written, act);
        return written;
    }

    /** Writes the first version, unless there is one. */
    public void writeFirst(String communityId, String text, Act act) {
        Guidelines written = conflicts.retried(
                () -> texts.find(communityId).orElseGet(() -> texts.save(Guidelines.first(communityId, text, act))));
        accept(written, act);
    }

    private void accept(Guidelines written, Act act) {
        String author = written.version().author();
        if (author != null && author.equals(act.actor())) {
            acceptance.afterWriting(
                    written.communityId(), author, written.version().number(), act);
        }
    }

    /** The answer to who asks for guidelines that nobody wrote. */
    static Refusal unknown() {
        return Refusal.notFound("no-guidelines", "This community has no guidelines.");
    }
}
