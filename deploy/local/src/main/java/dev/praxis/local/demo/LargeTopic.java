package dev.praxis.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A made-up topic of the large demo.
 *
 * @param slug its community
 * @param number its number in the community
 * @param posts how many posts it has
 */
record LargeTopic(String slug, int number, int posts) {

    private static final int MOST_POSTS = 2_000;
    private static final double LEAST_POSTS = 4.3;
    private static final double TAIL = 1.2;
    private static final int GRAINS = 1_000_000;
    private static final int FIRST_DAY = 20;
    private static final int DAYS = 150;
    private static final double LONGEST_DAYS = 25;
    private static final int HUNDRED = 100;
    private static final int QUESTIONS = 40;
    private static final int ANSWERED = 60;
    private static final int LIKED = 5;

    /** The topics of a community that have some posts together: few of them very long, most of them short (Pareto). */
    static List<LargeTopic> of(String slug, int posts) {
        List<LargeTopic> topics = new ArrayList<>();
        int left = posts;
        while (left > 0) {
            int size = Math.min(left, size(slug, topics.size()));
            topics.add(new LargeTopic(slug, topics.size(), size));
            left -= size;
        }
        return topics;
    }

    private static int size(String slug, int number) {
        double chance = (1 + Chance.below(GRAINS, slug, number, "size")) / (double) (GRAINS + 1);
        return (int) Math.min(MOST_POSTS, LEAST_POSTS * Math.pow(chance, -1 / TAIL));
    }

    /**
     * The topic as the import call wants it.
     *
     * @param forums the ids of the forums that everybody in the community reads
     * @param authors the ids of those who may speak
     */
    Map<String, Object> item(Phrases phrases, List<String> forums, List<String> authors, SimulatedTime time) {
        double day = FIRST_DAY + DAYS * Chance.below(GRAINS, slug, number, "day") / (double) GRAINS;
        boolean question = Chance.below(HUNDRED, slug, number, "kind") < QUESTIONS;
        boolean answered = question && posts > 1 && Chance.below(HUNDRED, slug, number, "answered") < ANSWERED;
        int answer = answered ? 2 + Chance.below(Math.min(posts - 1, 10), slug, number, "answer") : 0;
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("externalId", "demo-large/" + number);
        item.put("forum", forums.get(Chance.below(forums.size(), slug, number, "forum")));
        item.put("kind", question ? "QUESTION" : "DISCUSSION");
        item.put("title", phrases.titles().get(Chance.below(phrases.titles().size(), slug, number, "title")));
        item.put(
                "tags",
                IntStream.range(0, Chance.below(4, slug, number, "tags"))
                        .mapToObj(i ->
                                phrases.tags().get(Chance.below(phrases.tags().size(), slug, number, i)))
                        .distinct()
                        .toList());
        item.put("author", author(authors, 1));
        item.put("at", time.at(day));
        double span = 24 * LONGEST_DAYS * posts / (posts + 20.0);
        item.put(
                "posts",
                IntStream.rangeClosed(1, posts)
                        .mapToObj(post -> post(
                                post,
                                post == answer,
                                time.at(day, span * (post - 1) / posts).toString(),
                                phrases,
                                authors))
                        .toList());
        return item;
    }

    private Map<String, Object> post(int post, boolean answer, String at, Phrases phrases, List<String> authors) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("externalId", String.valueOf(post));
        item.put("author", author(authors, post));
        item.put("at", at);
        item.put("body", phrases.text(slug, number, post));
        if (answer) {
            item.put("answer", true);
        }
        if (Chance.below(HUNDRED, slug, number, post, "liked") < LIKED) {
            String by = authors.get(Chance.below(authors.size(), slug, number, post, "liker"));
            item.put("reactions", List.of(Map.of("emoji", "\uD83D\uDC4D", "by", List.of(by))));
        }
        return item;
    }

    private String author(List<String> authors, int post) {
        return authors.get(Chance.below(authors.size(), slug, number, post, "author"));
    }
}
