package dev.praxis.discussion.importing;

import dev.praxis.discussion.importing.Reading.Ready;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Accepts the answers that were accepted elsewhere, in the name of who asked. A question that was changed since it was
 * imported is left alone, so that an answer which was taken back does not return with a repeated import.
 */
@Component
class AnswerImport {

    private final Topics topics;
    private final WriteConflicts conflicts;

    AnswerImport(Topics topics, WriteConflicts conflicts) {
        this.topics = topics;
        this.conflicts = conflicts;
    }

    /** Accepts the answer of a topic, if it has one. */
    void accept(Talk talk, Map<String, Integer> numbers) {
        talk.ready().stream()
                .filter(ready -> ready.item().isAnswer())
                .findFirst()
                .ifPresent(answer ->
                        accept(talk, answer, numbers.getOrDefault(answer.post().id(), 0)));
    }

    private void accept(Talk talk, Ready answer, int number) {
        if (number == 0) {
            return;
        }
        conflicts.retried(() -> {
            Topic topic = topics.get(talk.topicId());
            boolean untouched = topic.answer() == null && topic.edition() == talk.editionWithoutAnswer();
            if (topic.kind() != TopicKind.QUESTION || !untouched) {
                return topic;
            }
            Act act = Act.of(topic.authorId(), answer.post().at());
            topic.accept(answer.post().id(), number, answer.post().authorId(), act);
            return topics.save(topic);
        });
    }
}
