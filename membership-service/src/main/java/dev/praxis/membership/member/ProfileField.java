package dev.praxis.membership.member;

import java.util.Arrays;
import java.util.Optional;

/** The fields of a profile whose visibility the member chooses; the name is none of them, everybody has one. */
enum ProfileField {
    HEADLINE("headline"),
    BIO("bio"),
    SKILLS("skills"),
    OFFERS("offers"),
    SEEKS("seeks"),
    LANGUAGES("languages"),
    TIME_ZONE("timeZone"),
    LINKS("links");

    private final String key;

    ProfileField(String key) {
        this.key = key;
    }

    /** The field's name in JSON. */
    String key() {
        return key;
    }

    static Optional<ProfileField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findAny();
    }
}
