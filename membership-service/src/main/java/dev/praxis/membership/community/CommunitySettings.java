package dev.praxis.membership.community;

import java.util.ArrayList;
import java.util.List;

/**
 * What its leaders set for a community beside the charter.
 *
 * @param questions what who asks to join is asked
 */
public record CommunitySettings(
        String slug, String name, Admission joining, Visibility visibility, List<String> questions) {

    public CommunitySettings {
        questions = List.copyOf(questions);
    }

    /** The names of the fields in which these settings differ from others. */
    List<String> changesTo(CommunitySettings next) {
        List<String> changed = new ArrayList<>();
        add(changed, "slug", slug.equals(next.slug));
        add(changed, "name", name.equals(next.name));
        add(changed, "joining", joining == next.joining);
        add(changed, "visibility", visibility == next.visibility);
        add(changed, "questions", questions.equals(next.questions));
        return changed;
    }

    private static void add(List<String> changed, String field, boolean same) {
        if (!same) {
            changed.add(field);
        }
    }
}
