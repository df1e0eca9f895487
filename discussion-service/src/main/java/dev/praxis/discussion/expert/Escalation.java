package dev.praxis.discussion.expert;

import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Names likely experts for questions that nobody has replied to for long. The question itself keeps whether that was done,
 * so that instances who look at the same time do it once.
 */
@Component
class Escalation {

    private static final Logger log = LoggerFactory.getLogger(Escalation.class);
    private static final int BATCH = 100;

    private final Topics topics;
    private final Posts posts;
    private final Experts experts;
    private final WriteConflicts conflicts;
    private final Clock clock;
    private final EscalationProperties properties;

    Escalation(
            Topics topics,
            Posts posts,
            Experts experts,
            WriteConflicts conflicts,
            Clock clock,
            EscalationProperties properties) {
        this.topics = topics;
        this.posts = posts;
        this.experts = experts;
        this.conflicts = conflicts;
        this.clock = clock;
        this.properties = properties;
    }

    /** Looks at the questions that have waited for long enough. */
    void round() {
        List<String> due = topics.waiting(clock.instant().minus(properties.escalateAfter()), BATCH);
        for (String topicId : due) {
            try {
                escalate(topicId);
            } catch (RuntimeException e) {
                log.warn("The question {} is not brought to experts yet", topicId, e);
            }
        }
    }

    private void escalate(String topicId) {
        conflicts.retried(() -> {
            Topic topic = topics.get(topicId);
            if (topic.waitsForReply()) {
                topic.suggestExperts(expertsFor(topic), Act.ofPlatform(clock.instant()));
                topics.save(topic);
            }
            return topic;
        });
    }

    private List<String> expertsFor(Topic topic) {
        boolean open = !topic.isLocked() && topic.mergedInto() == null;
        return open && !posts.hasReplyOfOthers(topic.id(), topic.authorId())
                ? experts.on(TopicRow.of(topic)).stream().map(Expert::memberId).toList()
                : List.of();
    }
}
