package dev.praxis.discussion.answer;

import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.PostStatus;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What askers and moderators do about the answers to a question. */
@Service
class Answering {

    private final TopicAccess access;
    private final Topics topics;
    private final Posts posts;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Answering(TopicAccess access, Topics topics, Posts posts, WriteConflicts conflicts, Clock clock) {
        this.access = access;
        this.topics = topics;
        this.posts = posts;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Accepts a reply as the answer; one that was accepted before is withdrawn. */
    TopicRow accept(String topicId, String postId, Caller caller) {
        decidingVisit(topicId, caller);
        Post answer = answerIn(topicId, postId);
        Topic answered = change(
                topicId,
                topic -> topic.accept(postId, answer.number(), answer.authorId(), caller.actAt(clock.instant())));
        return TopicRow.of(stillAnswers(postId, topicId) ? answered : withdrawGone(topicId, postId));
    }

    /** Takes the accepted answer back, if there is one. */
    void withdraw(String topicId, Caller caller) {
        decidingVisit(topicId, caller);
        change(topicId, topic -> topic.withdrawAnswer(caller.actAt(clock.instant())));
    }

    private void decidingVisit(String topicId, Caller caller) {
        TopicVisit visit = access.asWriter(topicId, caller);
        TopicRow topic = visit.topic();
        CommunityVisit community = visit.community();
        boolean asker = topic.authorId().equals(caller.memberId()) && community.belongs();
        if (!asker) {
            community.require(CommunityRole.MODERATOR);
        }
        topic.requireUnlockedFor(community);
        topic.requireOwn();
        if (topic.kind() != TopicKind.QUESTION) {
            throw Topic.notAQuestion();
        }
    }

    private Post answerIn(String topicId, String postId) {
        Post post = posts.find(postId)
                .filter(found -> found.topicId().equals(topicId))
                .orElseThrow(() -> Refusal.invalid("post", "unknown-post", "The topic has no such post."));
        if (post.number() == 1) {
            throw Refusal.invalid("post", "first-post", "A question does not answer itself; choose a reply.");
        }
        if (post.status() != PostStatus.VISIBLE) {
            throw Refusal.conflict("post-removed", "This post is not shown any more.");
        }
        return post;
    }

    /** Whether a post is still there after it was accepted: who removed it meanwhile may have seen no answer yet. */
    private boolean stillAnswers(String postId, String topicId) {
        return posts.find(postId)
                .filter(post -> post.topicId().equals(topicId) && post.status() == PostStatus.VISIBLE)
                .isPresent();
    }

    private Topic withdrawGone(String topicId, String postId) {
        return change(topicId, topic -> {
            if (topic.answer() != null && topic.answer().postId().equals(postId)) {
                topic.withdrawAnswer(Act.ofPlatform(clock.instant()));
            }
        });
    }

    private Topic change(String topicId, Consumer<Topic> change) {
        return conflicts.retried(() -> {
            Topic topic = topics.get(topicId);
            long facts = topic.sequence();
            change.accept(topic);
            return topic.sequence() == facts ? topic : topics.save(topic);
        });
    }
}
