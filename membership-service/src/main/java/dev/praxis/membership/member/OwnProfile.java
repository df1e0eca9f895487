package dev.praxis.membership.member;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A member as they see themselves. */
record OwnProfile(
        String id,
        String email,
        String name,
        String headline,
        String bio,
        List<String> skills,
        List<String> offers,
        List<String> seeks,
        List<String> languages,
        String timeZone,
        List<String> links,
        Map<String, Visibility> visibility,
        boolean administrator,
        boolean hasPassword,
        Instant registeredAt) {

    static OwnProfile of(Member member) {
        Profile profile = member.profile();
        return new OwnProfile(
                member.id(),
                member.mail(),
                member.name(),
                profile.headline(),
                profile.bio(),
                profile.skills(),
                profile.offers(),
                profile.seeks(),
                profile.languages(),
                profile.timeZone(),
                profile.links(),
                Stream.of(ProfileField.values())
                        .collect(Collectors.toMap(
                                ProfileField::key, profile::visibilityOf, (a, b) -> a, java.util.LinkedHashMap::new)),
                member.administrator(),
                member.passwordHash() != null,
                member.registeredAt());
    }
}
