package dev.praxis.discussion.reading;

import dev.praxis.platform.text.Markdown;

/** The first words of posts. */
final class Excerpts {

    /** The greatest length of an excerpt in code points. */
    static final int MOST = 200;

    /** What is looked at of a text; marks take room, but seldom nine tenths of it. */
    private static final int ENOUGH = 10 * MOST;

    private final Markdown markdown;

    Excerpts(Markdown markdown) {
        this.markdown = markdown;
    }

    /** The beginning of a text in Markdown, on one line and without marks; three dots tell that it goes on. */
    String of(String body) {
        boolean cut = body.codePointCount(0, body.length()) > ENOUGH;
        String words = markdown.words(cut ? body.substring(0, body.offsetByCodePoints(0, ENOUGH)) : body)
                .strip();
        if (!cut && words.codePointCount(0, words.length()) <= MOST) {
            return words;
        }
        int length = Math.min(MOST - 1, words.codePointCount(0, words.length()));
        return words.substring(0, words.offsetByCodePoints(0, length)).strip() + "\u2026";
    }
}
