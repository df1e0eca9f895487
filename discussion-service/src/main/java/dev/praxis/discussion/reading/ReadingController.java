package dev.praxis.discussion.reading;

import dev.praxis.discussion.reading.TopicReading.CaughtUp;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Positions and levels over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ReadingController {

    private static final int MOST_TOPICS = 100;

    private final TopicReading reading;
    private final Bookmarks bookmarks;

    ReadingController(TopicReading reading, Bookmarks bookmarks) {
        this.reading = reading;
        this.bookmarks = bookmarks;
    }

    @GetMapping("/topics/{topic}/following")
    ReadingView following(@PathVariable String topic, Caller caller) {
        return ReadingView.of(reading.standing(topic, caller));
    }

    @PutMapping("/topics/{topic}/following")
    ReadingView follow(@PathVariable String topic, @Valid @RequestBody Following following, Caller caller) {
        return ReadingView.of(reading.follow(topic, following.level(), caller));
    }

    @PutMapping("/topics/{topic}/read")
    ReadingView read(@PathVariable String topic, @Valid @RequestBody Position position, Caller caller) {
        return ReadingView.of(reading.read(topic, position.upTo(), Boolean.TRUE.equals(position.reset()), caller));
    }

    /** All that is the caller's own about a topic. */
    @GetMapping("/topics/{topic}/me")
    Mine mine(@PathVariable String topic, Caller caller) {
        Standing standing = reading.standing(topic, caller);
        return new Mine(
                topic,
                standing.readUpTo(),
                standing.level(),
                standing.unread(),
                standing.firstUnread(),
                bookmarks.postsOf(caller.memberId(), topic));
    }

    /** The same for topics of a list; those that the caller may not read are left out. */
    @GetMapping("/me/readings")
    Page<InList> list(@RequestParam @Size(min = 1, max = MOST_TOPICS) List<String> topic, Caller caller) {
        List<Standing> standings = reading.standings(topic, caller);
        Map<String, Integer> marked = bookmarks.counts(
                caller.memberId(),
                standings.stream().map(standing -> standing.topic().id()).toList());
        return new Page<>(
                standings.stream()
                        .map(standing -> new InList(
                                standing.topic().id(),
                                standing.readUpTo(),
                                standing.level(),
                                standing.unread(),
                                marked.getOrDefault(standing.topic().id(), 0)))
                        .toList(),
                null);
    }

    @PostMapping("/communities/{community}/read")
    CaughtUp catchUp(@PathVariable String community, Caller caller) {
        return reading.catchUp(community, caller);
    }

    /** The level that a member chooses. */
    record Following(@NotNull Level level) {}

    /**
     * How far a member has read.
     *
     * @param reset whether the position may go backwards, so that posts are unread again
     */
    record Position(@NotNull @Min(0) Integer upTo, @Nullable Boolean reset) {}

    /**
     * What is the caller's own about a topic.
     *
     * @param bookmarks the ids of posts
     */
    record Mine(
            String topic,
            int readUpTo,
            Level level,
            int unread,
            @Nullable Integer firstUnread,
            List<String> bookmarks) {}

    /**
     * What is the caller's own about a topic in a list.
     *
     * @param bookmarks how many there are
     */
    record InList(String topic, int readUpTo, Level level, int unread, int bookmarks) {}
}
