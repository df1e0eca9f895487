package dev.praxis.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The communities of the demo with their topics, as they lie in the resources below {@code demo/}. */
record Content(List<Entry> communities) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<DemoCommunity.Topic>> TOPICS = new TypeReference<>() {};

    /** A community and its topics. */
    record Entry(DemoCommunity community, List<DemoCommunity.Topic> topics) {

        int posts() {
            return topics.stream()
                    .mapToInt(topic -> 1 + topic.repliesOrNone().size())
                    .sum();
        }
    }

    static Content bundled() {
        return new Content(text("communities.txt").lines().map(Content::entry).toList());
    }

    int posts() {
        return communities.stream().mapToInt(Entry::posts).sum();
    }

    int topics() {
        return communities.stream().mapToInt(entry -> entry.topics().size()).sum();
    }

    private static Entry entry(String slug) {
        DemoCommunity community = YAML.readValue(text(slug + "/community.yaml"), DemoCommunity.class);
        List<DemoCommunity.Topic> topics = new ArrayList<>();
        int file = 1;
        Optional<String> text = find(slug + "/topics-1.yaml");
        while (text.isPresent()) {
            topics.addAll(YAML.readValue(text.get(), TOPICS));
            file++;
            text = find(slug + "/topics-" + file + ".yaml");
        }
        return new Entry(community, topics);
    }

    private static String text(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("The demo lacks " + path));
    }

    private static Optional<String> find(String path) {
        try (@Nullable InputStream in = Content.class.getResourceAsStream("/demo/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
