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

    private final CommunityAccess access;
    private final GuidelinesTexts texts;
    private final WriteConflicts conflicts;
    private final Clock clock;

    GuidelinesEditing(CommunityAccess access, GuidelinesTexts texts, WriteConflicts conflicts, Clock clock) {
        this.access = access;
        this.texts = texts;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Puts a text in force.
     *
     * @param seen the revision that the caller saw
     * @throws Refusal where the caller does not lead, or saw an older revision
     */
    Guidelines write(String reference, String text, IfMatch seen, Caller caller) {
        Community community = access.actingIn(reference, caller, CommunityRole.LEADER);
        Act act = caller.actAt(clock.instant());
        return conflicts.retried(() -> {
            Optional<Guidelines> known = texts.find(community.id());
            if (known.isEmpty()) {
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
    }

    /** Writes the first version, unless there is one. */
    public void writeFirst(String communityId, String text, Act act) {
        conflicts.retried(
                () -> texts.find(communityId).orElseGet(() -> texts.save(Guidelines.first(communityId, text, act))));
    }

    /** The answer to who asks for guidelines that nobody wrote. */
    static Refusal unknown() {
        return Refusal.notFound("no-guidelines", "This community has no guidelines.");
    }
}
