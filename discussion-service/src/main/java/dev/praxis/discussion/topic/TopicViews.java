package dev.praxis.discussion.topic;

import dev.praxis.discussion.member.Author;
import dev.praxis.platform.access.MemberNames;
import dev.praxis.platform.text.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows topics with the names of their authors. */
@Component
public class TopicViews {

    private final MemberNames names;
    private final Markdown markdown;

    TopicViews(MemberNames names, Markdown markdown) {
        this.names = names;
        this.markdown = markdown;
    }

    public TopicView of(TopicRow topic) {
        return of(List.of(topic)).getFirst();
    }

    List<TopicView> of(List<TopicRow> topics) {
        Set<String> people = topics.stream()
                .flatMap(topic -> Stream.of(topic.authorId(), topic.lastAuthorId(), topic.outcomeBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> known = names.of(people);
        return topics.stream().map(topic -> view(topic, known)).toList();
    }

    private TopicView view(TopicRow topic, Map<String, String> known) {
        return new TopicView(
                topic.id(),
                topic.communityId(),
                topic.forumId(),
                topic.kind(),
                topic.title(),
                topic.tags(),
                Author.of(topic.authorId(), known),
                topic.createdAt(),
                topic.status(),
                topic.outcome(),
                topic.outcome() == null ? null : markdown.html(topic.outcome()),
                topic.outcomeAt(),
                topic.outcomeBy() == null ? null : Author.of(topic.outcomeBy(), known),
                topic.locked(),
                topic.pinned(),
                topic.lastNumber(),
                topic.lastNumber() == 0
                        ? null
                        : new TopicView.LastPost(
                                topic.lastNumber(), topic.lastPostAt(), Author.of(topic.lastAuthorId(), known)),
                topic.answerId() == null ? null : new TopicView.AnswerView(topic.answerId(), topic.answerNumber()),
                topic.edition(),
                topic.mergedInto());
    }
}
