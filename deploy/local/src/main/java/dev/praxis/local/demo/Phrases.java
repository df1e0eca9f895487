package dev.praxis.local.demo;

import dev.praxis.local.demo.DemoCommunity.Topic;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is said in a community of the demo, in single sentences, of which the large demo makes its posts.
 *
 * @param sentences plain sentences
 * @param titles the titles of its topics
 * @param tags the tags of its topics, each once
 */
record Phrases(List<String> sentences, List<String> titles, List<String> tags) {

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern MARKUP = Pattern.compile("[*`>|#\\[\\]@_]|^\\s*(-|\\d+\\.)");
    private static final int SHORTEST = 12;
    private static final int LONGEST = 240;
    private static final int MOST_SENTENCES = 5;

    static Phrases of(List<Topic> topics) {
        List<String> sentences = topics.stream()
                .flatMap(topic -> Stream.concat(
                        Stream.of(topic.text()), topic.repliesOrNone().stream().map(DemoCommunity.Reply::text)))
                .flatMap(text -> text.lines().flatMap(END::splitAsStream))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST)
                .filter(sentence -> !MARKUP.matcher(sentence).find())
                .distinct()
                .toList();
        List<String> tags = topics.stream()
                .flatMap(topic -> Objects.requireNonNullElse(topic.tags(), List.<String>of()).stream())
                .distinct()
                .toList();
        return new Phrases(sentences, topics.stream().map(Topic::title).toList(), tags);
    }

    /** A text of one to five sentences. */
    String text(Object... words) {
        int count = 1 + Chance.below(MOST_SENTENCES, words);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(sentences.get(Chance.below(sentences.size(), List.of(words), i)));
        }
        return text.toString();
    }
}
