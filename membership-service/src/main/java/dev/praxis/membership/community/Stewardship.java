package dev.praxis.membership.community;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.web.IfMatch;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What leaders do with a community: revise its charter, change its settings, close it. */
@Service
class Stewardship {

    private final Communities communities;
    private final CommunityAccess access;
    private final CharterArchive archive;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Stewardship(
            Communities communities,
            CommunityAccess access,
            CharterArchive archive,
            WriteConflicts conflicts,
            Clock clock) {
        this.communities = communities;
        this.access = access;
        this.archive = archive;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Changes what the request names.
     *
     * @param seen the revision that the caller saw
     * @throws Refusal where the caller may not, saw an older revision, or chose a slug that is taken
     */
    Community change(String reference, ChangeRequest request, IfMatch seen, Caller caller) {
        return conflicts.retried(() -> {
            Community community = access.actingIn(reference, caller, CommunityRole.LEADER);
            seen.require(community.revision());
            return changed(community, request, caller.actAt(clock.instant()));
        });
    }

    /**
     * Closes a community.
     *
     * @param name the community's name, given once more so that none is closed by mistake
     * @throws Refusal where the caller may not, or gave another name
     */
    void close(String reference, String name, Caller caller) {
        conflicts.retried(() -> {
            Community community = access.actingIn(reference, caller, CommunityRole.LEADER);
            if (!community.settings().name().equals(name.strip())) {
                throw Refusal.invalid("name", "wrong-name", "Give the community's name to close it.");
            }
            community.close(caller.actAt(clock.instant()));
            return communities.save(community);
        });
    }

    private Community changed(Community community, ChangeRequest request, Act act) {
        CommunitySettings settings = request.appliedTo(community.settings());
        LocalDate reviewOn = request.reviewAppliedTo(community.reviewOn());
        Charter charter = request.charter();
        if (charter != null && !charter.equals(community.charter().charter())) {
            archive.keep(community);
            community.revise(charter, act);
        }
        long before = community.sequence();
        boolean newSlug = !settings.slug().equals(community.settings().slug());
        community.change(settings, reviewOn, act);
        if (community.outbox().isEmpty() && community.sequence() == before) {
            return community;
        }
        try {
            return communities.save(community);
        } catch (DuplicateKeyException taken) {
            throw newSlug ? Founding.slugTaken() : taken;
        }
    }
}
