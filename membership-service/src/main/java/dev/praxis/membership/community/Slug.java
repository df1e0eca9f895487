package dev.praxis.membership.community;

import dev.praxis.platform.problem.Refusal;
import java.util.Set;
import java.util.regex.Pattern;

/** A community's readable name in addresses: lower-case Latin letters and digits in groups joined by hyphens. */
final class Slug {

    static final int MIN_LENGTH = 2;
    static final int MAX_LENGTH = 60;

    private static final int ROOM_FOR_SUFFIX = 8;
    private static final String FALLBACK = "group";
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> RESERVED = Set.of(
            "about",
            "admin",
            "all",
            "api",
            "communities",
            "community",
            "docs",
            "help",
            "internal",
            "invitations",
            "join",
            "login",
            "logout",
            "me",
            "members",
            "mine",
            "new",
            "praxis",
            "search",
            "settings",
            "setup");

    private Slug() {}

    /**
     * Accepts a slug that somebody chose.
     *
     * @throws Refusal where it has not the form or is reserved
     */
    static String chosen(String slug) {
        boolean fits = slug.length() >= MIN_LENGTH && slug.length() <= MAX_LENGTH;
        if (!fits || !FORM.matcher(slug).matches() || isId(slug)) {
            throw Refusal.invalid(
                    "slug",
                    "malformed",
                    "A slug has 2 to 60 lower-case letters (a-z) and digits, in groups joined by hyphens.");
        }
        if (RESERVED.contains(slug)) {
            throw Refusal.invalid("slug", "reserved", "This slug is reserved.");
        }
        return slug;
    }

    /** Makes a slug of a name; names without Latin letters get a plain one. */
    static String derivedFrom(String name) {
        String joined = String.join("-", Folding.words(name)).replaceAll("[^a-z0-9-]", "");
        String tidy = joined.replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
        String cut = tidy.substring(0, Math.min(MAX_LENGTH - ROOM_FOR_SUFFIX, tidy.length()))
                .replaceAll("-$", "");
        boolean fits = cut.length() >= MIN_LENGTH && !RESERVED.contains(cut) && !isId(cut);
        return fits ? cut : FALLBACK;
    }

    /** A derived slug with something behind it that tells it from others. */
    static String suffixed(String slug, String suffix) {
        return slug + "-" + suffix;
    }

    /** Whether a community is asked for by its id rather than by its slug. */
    static boolean isId(String reference) {
        return ID.matcher(reference).matches();
    }
}
