package dev.praxis.membership.member;

import java.util.List;

/** A member as other members may see them, as the profiles topic carries it; empty what is not given or not shown. */
public record ProfileState(
        String name,
        String headline,
        String bio,
        List<String> skills,
        List<String> offers,
        List<String> seeks,
        List<String> languages,
        String timeZone,
        List<String> links) {

    static ProfileState of(Member member) {
        Profile shown = member.profile().forMembers();
        return new ProfileState(
                member.name(),
                shown.headline(),
                shown.bio(),
                shown.skills(),
                shown.offers(),
                shown.seeks(),
                shown.languages(),
                shown.timeZone(),
                shown.links());
    }
}
