package dev.praxis.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns likes into a few kinds of reactions. */
final class Likes {

    private static final List<String> EMOJI = List.of(
            "\uD83D\uDC4D",
            "\uD83D\uDC4D",
            "\uD83D\uDC4D",
            "\uD83D\uDC4D",
            "\u2764\uFE0F",
            "\u2764\uFE0F",
            "\uD83D\uDCA1",
            "\uD83C\uDF89",
            "\uD83D\uDE4F");

    private Likes() {}

    /**
     * The reactions to a post.
     *
     * @param likes the keys of those who liked it
     * @param place what tells the post from others
     */
    static Map<String, List<String>> reactions(List<String> likes, String place) {
        Map<String, List<String>> reactions = new LinkedHashMap<>();
        for (String key : likes) {
            String emoji = EMOJI.get(Chance.below(EMOJI.size(), key, place));
            reactions.computeIfAbsent(emoji, kind -> new ArrayList<>()).add(key);
        }
        return reactions;
    }
}
