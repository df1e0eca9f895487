package dev.praxis.discussion.history;

import dev.praxis.discussion.member.Author;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.MemberNames;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history of topics over HTTP. */
@RestController
@RequestMapping("/api/v1/topics/{topic}/history")
class TopicHistoryController {

    private final HistoryReading reading;
    private final MemberNames names;

    TopicHistoryController(HistoryReading reading, MemberNames names) {
        this.reading = reading;
        this.names = names;
    }

    /**
     * Something that happened to a topic, as members see it.
     *
     * @param by who did it, null where the platform did
     * @param from what it was before: a title, or the id of a forum, topic or post
     * @param to what it is since
     */
    record EntryView(
            Instant at,
            @Nullable Author by,
            Happening what,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> tags) {}

    @GetMapping
    Page<EntryView> list(@PathVariable String topic, Paging paging, Caller caller) {
        Page<Entry> page = reading.page(topic, paging, caller);
        Map<String, String> known = names.of(page.items().stream()
                .map(Entry::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return page.map(entry -> view(entry, known));
    }

    private static EntryView view(Entry entry, Map<String, String> known) {
        return new EntryView(
                entry.at(),
                entry.by() == null ? null : Author.of(entry.by(), known),
                entry.what(),
                entry.from(),
                entry.to(),
                entry.tags());
    }
}
