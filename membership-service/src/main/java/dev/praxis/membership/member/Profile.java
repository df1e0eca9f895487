package dev.praxis.membership.member;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What members tell about themselves.
 *
 * @param headline one line about the person
 * @param bio more about the person, Markdown
 * @param skills what the person is good at
 * @param offers what the person would help others with
 * @param seeks what the person looks for
 * @param languages BCP 47 tags
 * @param timeZone an IANA name, empty where none is given
 * @param links http and https addresses
 * @param visibility who may see which field, by the field's name; members where nothing is said
 */
public record Profile(
        String headline,
        String bio,
        List<String> skills,
        List<String> offers,
        List<String> seeks,
        List<String> languages,
        String timeZone,
        List<String> links,
        Map<String, Visibility> visibility) {

    /** A profile that tells nothing. */
    static final Profile EMPTY =
            new Profile("", "", List.of(), List.of(), List.of(), List.of(), "", List.of(), Map.of());

    public Profile {
        skills = List.copyOf(skills);
        offers = List.copyOf(offers);
        seeks = List.copyOf(seeks);
        languages = List.copyOf(languages);
        links = List.copyOf(links);
        visibility = Map.copyOf(visibility);
    }

    /** Who may see a field. */
    Visibility visibilityOf(ProfileField field) {
        return visibility.getOrDefault(field.key(), Visibility.MEMBERS);
    }

    /** Whether anything but the name is open to everybody. */
    boolean isOpenToEveryone() {
        return visibility.containsValue(Visibility.EVERYONE);
    }

    /** The profile as everybody who is signed in may see it. */
    Profile forMembers() {
        return only(field -> visibilityOf(field) != Visibility.NOBODY);
    }

    /** The profile as everybody may see it. */
    Profile forEveryone() {
        return only(field -> visibilityOf(field) == Visibility.EVERYONE);
    }

    private Profile only(Predicate<ProfileField> shown) {
        return new Profile(
                shown.test(ProfileField.HEADLINE) ? headline : "",
                shown.test(ProfileField.BIO) ? bio : "",
                shown.test(ProfileField.SKILLS) ? skills : List.of(),
                shown.test(ProfileField.OFFERS) ? offers : List.of(),
                shown.test(ProfileField.SEEKS) ? seeks : List.of(),
                shown.test(ProfileField.LANGUAGES) ? languages : List.of(),
                shown.test(ProfileField.TIME_ZONE) ? timeZone : "",
                shown.test(ProfileField.LINKS) ? links : List.of(),
                visibility.entrySet().stream()
                        .filter(entry ->
                                ProfileField.of(entry.getKey()).filter(shown).isPresent())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
