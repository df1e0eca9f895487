package dev.praxis.membership.community;

/** A community as other services know it. */
public record CommunityState(
        String id,
        String slug,
        String name,
        String purpose,
        String domain,
        Admission joining,
        Visibility visibility,
        CommunityStatus status) {

    static CommunityState of(Community community) {
        Charter charter = community.charter().charter();
        CommunitySettings settings = community.settings();
        return new CommunityState(
                community.id(),
                settings.slug(),
                settings.name(),
                charter.purpose(),
                charter.domain(),
                settings.joining(),
                settings.visibility(),
                community.status());
    }
}
