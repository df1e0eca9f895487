package dev.praxis.discussion.importing;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.importing.Discussions.TopicItem;
import dev.praxis.discussion.importing.Reading.Ready;
import dev.praxis.discussion.topic.Opening;
import dev.praxis.discussion.topic.Tags;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.importing.ImportedItem;
import dev.praxis.platform.importing.Intake;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Starts the topics of an import, unless they are there. */
@Component
class TopicImport {

    private final Topics topics;
    private final Forums forums;
    private final Intake intake;
    private final Clock clock;

    TopicImport(Topics topics, Forums forums, Intake intake, Clock clock) {
        this.topics = topics;
        this.forums = forums;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * What became of topics.
     *
     * @param answers in the order of the topics
     * @param fresh the ids of those that were started by this import and have no post yet
     */
    record Started(List<ImportedItem> answers, Set<String> fresh) {}

    /**
     * Starts topics.
     *
     * @param forumIds the ids of forums by their keys, as far as they came with the same import
     */
    Started start(List<Talk> talks, Map<String, String> forumIds, CommunityVisit visit, Authors authors) {
        Set<String> there = new HashSet<>();
        topics.rows(talks.stream().map(Talk::topicId).toList()).stream()
                .map(TopicRow::id)
                .forEach(there::add);
        Map<String, Topic> fresh = new LinkedHashMap<>();
        List<ImportedItem> answers = new ArrayList<>();
        for (Talk talk : talks) {
            String id = talk.topicId();
            answers.add(intake.take(talk.item().externalId(), () -> {
                intake.checked(talk.item());
                boolean created = !there.contains(id) && !fresh.containsKey(id);
                if (created) {
                    fresh.put(id, topic(talk, forumIds, visit, authors));
                }
                return ImportedItem.taken(talk.item().externalId(), id, created);
            }));
        }
        return new Started(answers, insert(List.copyOf(fresh.values())));
    }

    private Set<String> insert(List<Topic> fresh) {
        Set<String> inserted = new HashSet<>();
        if (fresh.isEmpty()) {
            return inserted;
        }
        try {
            topics.insertAll(fresh);
            fresh.forEach(topic -> inserted.add(topic.id()));
        } catch (DuplicateKeyException overtaken) {
            // The same import runs elsewhere at this moment; which of the two stored what is found out post by post.
            fresh.forEach(this::insertUnlessThere);
        }
        return inserted;
    }

    private void insertUnlessThere(Topic topic) {
        try {
            topics.insert(topic);
        } catch (DuplicateKeyException there) {
            // That is what was wanted.
        }
    }

    private Topic topic(Talk talk, Map<String, String> forumIds, CommunityVisit visit, Authors authors) {
        TopicItem item = talk.item();
        String author = authors.require("author", given("author", item.author()));
        Instant at = intake.past("at", given("at", item.at()));
        TopicKind kind = Objects.requireNonNullElse(item.kind(), TopicKind.DISCUSSION);
        Forum forum = forum(given("forum", item.forum()), forumIds, visit.communityId());
        Ready first = talk.first();
        if (first == null || !first.post().authorId().equals(author)) {
            throw Refusal.invalid("posts[0]", "no-opening", "A topic begins with an acceptable post by its author.");
        }
        if (kind != TopicKind.QUESTION
                && talk.ready().stream().anyMatch(ready -> ready.item().isAnswer())) {
            throw Refusal.invalid("kind", "not-a-question", "Only a question can have an accepted answer.");
        }
        Topic topic = Topic.start(
                talk.topicId(),
                visit.communityId(),
                forum.id(),
                kind,
                given("title", item.title()),
                Tags.of(Objects.requireNonNullElse(item.tags(), List.of())),
                new Opening(first.post().id(), first.post().text().body(), List.of()),
                clock.instant(),
                Act.of(author, at));
        Act then = Act.ofPlatform(talk.ready().stream()
                .map(ready -> ready.post().at())
                .max(Comparator.naturalOrder())
                .orElse(at));
        topic.standAs(item.isLocked(), item.isPinned(), item.status(), item.outcome(), visit, then);
        return topic;
    }

    private Forum forum(String reference, Map<String, String> forumIds, String communityId) {
        String imported =
                Objects.requireNonNullElseGet(forumIds.get(reference), () -> ImportIds.forum(communityId, reference));
        return forums.find(communityId, imported)
                .or(() -> forums.find(communityId, reference))
                .orElseThrow(() -> Refusal.invalid("forum", "unknown-forum", "The community has no such forum."));
    }

    private static <T> T given(String field, @Nullable T value) {
        return Optional.ofNullable(value)
                .orElseThrow(() -> Refusal.invalid(field, "required", "A new topic needs this."));
    }
}
