package dev.praxis.membership.member;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a profile: what is null stays as it is, what is empty is cleared.
 *
 * @param visibility changes the fields that it names and leaves the others
 */
public record ProfileEdit(
        @Nullable String name,
        @Nullable String headline,
        @Nullable String bio,
        @Nullable List<@Nullable String> skills,
        @Nullable List<@Nullable String> offers,
        @Nullable List<@Nullable String> seeks,
        @Nullable List<@Nullable String> languages,
        @Nullable String timeZone,
        @Nullable List<@Nullable String> links,
        @Nullable Map<String, @Nullable Visibility> visibility) {

    /**
     * The profile after this change.
     *
     * @throws dev.praxis.platform.problem.Refusal naming every field that breaks a rule
     */
    Profile appliedTo(Profile before) {
        ProfileRules rules = new ProfileRules();
        Profile after = new Profile(
                headline == null ? before.headline() : rules.line("headline", headline, ProfileRules.MAX_HEADLINE),
                bio == null ? before.bio() : rules.text("bio", bio, ProfileRules.MAX_BIO),
                skills == null ? before.skills() : rules.tags("skills", skills),
                offers == null ? before.offers() : rules.tags("offers", offers),
                seeks == null ? before.seeks() : rules.tags("seeks", seeks),
                languages == null ? before.languages() : rules.languages(languages),
                timeZone == null ? before.timeZone() : rules.timeZone(timeZone),
                links == null ? before.links() : rules.links(links),
                visibility == null ? before.visibility() : merged(before.visibility(), rules.visibility(visibility)));
        if (name != null) {
            rules.name(name);
        }
        rules.refuseProblems();
        return after;
    }

    private static Map<String, Visibility> merged(Map<String, Visibility> before, Map<String, Visibility> changes) {
        Map<String, Visibility> all = new LinkedHashMap<>(before);
        all.putAll(changes);
        return all;
    }

    /** The names of the fields in which two profiles differ. */
    static List<String> changes(Profile before, Profile after) {
        List<String> names = new ArrayList<>();
        addIfChanged(names, "headline", before.headline(), after.headline());
        addIfChanged(names, "bio", before.bio(), after.bio());
        addIfChanged(names, "skills", before.skills(), after.skills());
        addIfChanged(names, "offers", before.offers(), after.offers());
        addIfChanged(names, "seeks", before.seeks(), after.seeks());
        addIfChanged(names, "languages", before.languages(), after.languages());
        addIfChanged(names, "timeZone", before.timeZone(), after.timeZone());
        addIfChanged(names, "links", before.links(), after.links());
        addIfChanged(names, "visibility", before.visibility(), after.visibility());
        return names;
    }

    private static void addIfChanged(List<String> names, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            names.add(name);
        }
    }
}
