package dev.praxis.local.demo;

import dev.praxis.local.demo.DemoCommunity.Member;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Further members of the large demo, who have no password. Their names are put together from those of the others.
 *
 * @param members those who join a community, by the community's place in the list
 */
record Crowd(List<List<Person>> members) {

    private static final int PER_COMMUNITY = 150;
    private static final int FIRST_DAYS = 100;

    /**
     * A member of the crowd.
     *
     * @param day when the member joined
     */
    record Person(String key, String name, String timeZone, double day) {}

    static Crowd of(Content content) {
        List<Member> cast = content.communities().stream()
                .flatMap(entry -> entry.community().members().stream())
                .toList();
        return new Crowd(IntStream.range(0, content.communities().size())
                .mapToObj(place -> IntStream.range(0, PER_COMMUNITY)
                        .mapToObj(number -> person(place * PER_COMMUNITY + number, cast))
                        .toList())
                .toList());
    }

    private static Person person(int number, List<Member> cast) {
        String[] first =
                cast.get(Chance.below(cast.size(), number, "first")).name().split(" ", 2);
        String[] last =
                cast.get(Chance.below(cast.size(), number, "last")).name().split(" ", 2);
        return new Person(
                "crowd-" + number,
                first[0] + " " + last[last.length - 1],
                cast.get(Chance.below(cast.size(), number, "zone")).timeZone(),
                1 + Chance.below(FIRST_DAYS, number, "day"));
    }
}
