package dev.praxis.local.demo;

import dev.praxis.local.demo.DemoCommunity.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All who take part in the demo, and who belongs where: some are in two or three communities, and quiet in the others. */
record Cast(List<Member> members, Map<String, List<Membership>> memberships) {

    /** The address of a member. */
    static final String DOMAIN = "@demo.example";

    /** Every member's password. */
    static final String PASSWORD = "practice makes better";

    private static final int ONE_IN = 3;
    private static final int TWO_IN = 9;
    private static final double LAST_JOINING = 220;
    private static final int LONGEST_HESITATION = 60;
    private static final int MINUTES = 24 * 60;

    /**
     * A member in a community.
     *
     * @param day when the member joined
     */
    record Membership(String key, String role, double day) {}

    static Cast of(Content content) {
        List<Member> members = new ArrayList<>();
        Map<String, List<Membership>> memberships = new LinkedHashMap<>();
        List<String> slugs = new ArrayList<>();
        for (Content.Entry entry : content.communities()) {
            DemoCommunity community = entry.community();
            slugs.add(community.slug());
            members.addAll(community.members());
            double founding = dayOf(community.members().getFirst());
            memberships.put(
                    community.slug(),
                    new ArrayList<>(community.members().stream()
                            .map(member -> new Membership(
                                    member.key(), member.roleOrMember(), Math.max(founding, dayOf(member))))
                            .toList()));
        }
        for (int home = 0; home < slugs.size(); home++) {
            for (Member member : content.communities().get(home).community().members()) {
                further(member.key(), home, slugs.size())
                        .forEach((place, turn) -> memberships
                                .computeIfAbsent(slugs.get(place), slug -> new ArrayList<>())
                                .add(new Membership(member.key(), "MEMBER", later(member, turn))));
            }
        }
        return new Cast(members, memberships);
    }

    /** When a member joined: some time before the day on which the member may speak. */
    static double dayOf(Member member) {
        return member.joined() - Chance.below(MINUTES, member.key(), "minute") / (double) MINUTES;
    }

    static String addressOf(Member member) {
        return member.key() + DOMAIN;
    }

    /** The other communities of a member, by their places in the list; some have one, few have two. */
    private static Map<Integer, Integer> further(String key, int home, int communities) {
        Map<Integer, Integer> further = new LinkedHashMap<>();
        int count = Chance.below(TWO_IN, key) == 0 ? 2 : Chance.below(ONE_IN, key, "more") == 0 ? 1 : 0;
        for (int turn = 1; turn <= count && communities > 1; turn++) {
            int distance = 1 + Chance.below(communities - 1, key, turn);
            further.putIfAbsent((home + distance) % communities, turn);
        }
        return further;
    }

    private static double later(Member member, int turn) {
        return Math.min(
                LAST_JOINING, member.joined() + 2 + Chance.below(LONGEST_HESITATION, member.key(), turn, "day"));
    }
}
