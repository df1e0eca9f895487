package dev.praxis.discussion.history;

import dev.praxis.discussion.topic.Retitling;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.consumer.ReceivedFact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what facts tell of topics; a fact that is told again is written in the same place. */
@Component
class Chronicle {

    private static final int TRIM_EVERY = 50;

    private final TopicHistory history;
    private final Topics topics;

    Chronicle(TopicHistory history, Topics topics) {
        this.history = history;
        this.topics = topics;
    }

    /** What is read of a fact that says all by its type. */
    record OfTopic(String topicId) {}

    record Changed(
            String topicId, List<String> changed, String status, List<String> tags, boolean locked, boolean pinned) {}

    record Moved(String topicId, String fromForumId, String toForumId) {}

    record Split(String topicId, String newTopicId) {}

    record Merged(String topicId, String intoTopicId) {}

    record Answered(String topicId, String postId) {}

    void onStarted(ReceivedFact<OfTopic> fact) {
        keep(fact, fact.data().topicId(), Happening.STARTED, null, null);
    }

    void onChanged(ReceivedFact<Changed> fact) {
        Changed change = fact.data();
        String topic = change.topicId();
        for (String field : change.changed()) {
            switch (field) {
                case "title" -> {
                    Optional<Retitling> titles = retitling(topic, fact.sequence());
                    keep(
                            fact,
                            topic,
                            Happening.RETITLED,
                            titles.map(Retitling::from).orElse(null),
                            titles.map(Retitling::to).orElse(null));
                }
                case "tags" -> keep(entry(fact, topic, Happening.TAGGED, null, null, change.tags()));
                case "status" -> keep(fact, topic, Happening.DECIDED, null, change.status());
                case "outcome" -> keep(fact, topic, Happening.OUTCOME_CHANGED, null, null);
                case "locked" -> keep(fact, topic, change.locked() ? Happening.LOCKED : Happening.UNLOCKED, null, null);
                case "pinned" -> keep(fact, topic, change.pinned() ? Happening.PINNED : Happening.UNPINNED, null, null);
                default -> {
                    // A field that later versions tell of.
                }
            }
        }
    }

    void onMoved(ReceivedFact<Moved> fact) {
        Moved move = fact.data();
        keep(fact, move.topicId(), Happening.MOVED, move.fromForumId(), move.toForumId());
    }

    void onSplit(ReceivedFact<Split> fact) {
        Split split = fact.data();
        keep(fact, split.topicId(), Happening.SPLIT, null, split.newTopicId());
        keep(fact, split.newTopicId(), Happening.SPLIT_OFF, split.topicId(), null);
    }

    void onMerged(ReceivedFact<Merged> fact) {
        Merged merge = fact.data();
        keep(fact, merge.topicId(), Happening.MERGED_INTO, null, merge.intoTopicId());
        keep(fact, merge.intoTopicId(), Happening.MERGED, merge.topicId(), null);
    }

    void onAccepted(ReceivedFact<Answered> fact) {
        keep(
                fact,
                fact.data().topicId(),
                Happening.ANSWER_ACCEPTED,
                null,
                fact.data().postId());
    }

    void onWithdrawn(ReceivedFact<Answered> fact) {
        keep(
                fact,
                fact.data().topicId(),
                Happening.ANSWER_WITHDRAWN,
                fact.data().postId(),
                null);
    }

    void onSuggested(ReceivedFact<OfTopic> fact) {
        keep(fact, fact.data().topicId(), Happening.EXPERTS_SUGGESTED, null, null);
    }

    private Optional<Retitling> retitling(String topicId, long sequence) {
        return topics.find(topicId).map(Topic::retitlings).stream()
                .flatMap(List::stream)
                .filter(one -> one.sequence() == sequence)
                .findFirst();
    }

    private void keep(
            ReceivedFact<?> fact, String topicId, Happening what, @Nullable String from, @Nullable String to) {
        keep(entry(fact, topicId, what, from, to, null));
        if (fact.sequence() % TRIM_EVERY == 0) {
            history.trim(topicId);
        }
    }

    private void keep(Entry entry) {
        history.keep(entry);
    }

    private static Entry entry(
            ReceivedFact<?> fact,
            String topicId,
            Happening what,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> tags) {
        String id = "%s.%s.%08d.%s".formatted(topicId, fact.subject(), fact.sequence(), what);
        return new Entry(id, topicId, fact.time(), fact.actor(), what, from, to, tags);
    }
}
