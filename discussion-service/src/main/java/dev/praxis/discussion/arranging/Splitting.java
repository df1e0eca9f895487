package dev.praxis.discussion.arranging;

import dev.praxis.discussion.arranging.Arrangement.Piece;
import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.post.Moving;
import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.PostStatus;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.topic.Cutting;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Makes posts of a topic a topic of their own. Each step may be repeated. */
@Service
class Splitting {

    private final ArrangingAccess access;
    private final Arrangements arrangements;
    private final Topics topics;
    private final Forums forums;
    private final Posts posts;
    private final Moving moving;
    private final WriteConflicts conflicts;
    private final Ids ids;
    private final Clock clock;

    Splitting(
            ArrangingAccess access,
            Arrangements arrangements,
            Topics topics,
            Forums forums,
            Posts posts,
            Moving moving,
            WriteConflicts conflicts,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.arrangements = arrangements;
        this.topics = topics;
        this.forums = forums;
        this.posts = posts;
        this.moving = moving;
        this.conflicts = conflicts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Splits a topic; the new one begins with the first of the posts. */
    TopicRow split(String topicId, SplitRequest wanted, Caller caller) {
        TopicVisit visit = access.visit(topicId, caller);
        List<Post> chosen = chosen(topicId, Set.copyOf(wanted.posts()));
        Arrangement plan = Arrangement.ofSplit(
                ids.next(),
                visit.topic().communityId(),
                topicId,
                ids.next(),
                chosen.stream()
                        .map(post -> new Piece(post.id(), post.number(), ids.next()))
                        .toList(),
                cutting(visit, wanted, chosen.getFirst()),
                caller.actAt(clock.instant()));
        Post last = chosen.getLast();
        topics.advance(topicId, last.number(), last.createdAt(), last.authorId());
        arrangements.insert(plan);
        perform(plan);
        return topics.row(plan.to()).orElseThrow(Topics::unknown);
    }

    private List<Post> chosen(String topicId, Set<String> postIds) {
        ArrangingAccess.requireFew(postIds.size());
        List<Post> chosen = posts.all(postIds).stream()
                .filter(post -> post.topicId().equals(topicId))
                .sorted(Comparator.comparingInt(Post::number))
                .toList();
        if (chosen.size() < postIds.size()) {
            throw Refusal.invalid("posts", "unknown-post", "The topic does not have all of these posts.");
        }
        if (chosen.getFirst().number() == 1) {
            throw Refusal.invalid("posts", "first-post", "The first post stays; merge the topic to move all of it.");
        }
        if (chosen.stream().anyMatch(post -> post.status() != PostStatus.VISIBLE)) {
            throw Refusal.conflict("post-removed", "One of these posts is not shown any more.");
        }
        return chosen;
    }

    private Cutting cutting(TopicVisit visit, SplitRequest wanted, Post first) {
        TopicKind kind = Objects.requireNonNullElse(wanted.kind(), TopicKind.DISCUSSION);
        visit.community().require(kind.starter());
        Forum forum = wanted.forum() == null
                ? visit.forum()
                : forums.find(visit.topic().communityId(), wanted.forum())
                        .filter(found -> found.admits(visit.community()))
                        .orElseThrow(
                                () -> Refusal.invalid("forum", "unknown-forum", "The community has no such forum."));
        forum.requireOpen();
        return new Cutting(forum.id(), kind, wanted.title(), visit.topic().tags(), first.authorId(), first.createdAt());
    }

    /** Does what is left of a split. */
    void perform(Arrangement plan) {
        Cutting cutting = Objects.requireNonNull(plan.cutting());
        if (begin(plan)) {
            Act act = plan.step(clock);
            topics.insertIfAbsent(Topic.splitOff(plan.to(), plan.communityId(), cutting, act));
            for (Piece piece : plan.pieces()) {
                moving.move(piece.postId(), plan.from(), plan.to(), act);
                moving.leaveStub(piece.stubId(), plan.from(), piece.number(), piece.postId(), act);
            }
            posts.last(plan.to())
                    .ifPresent(last -> topics.advance(plan.to(), last.number(), last.createdAt(), last.authorId()));
            end(plan, act);
        }
        arrangements.remove(plan);
    }

    private boolean begin(Arrangement plan) {
        try {
            return conflicts.retried(() -> {
                Topic topic = topics.get(plan.from());
                boolean needed = topic.arrange(plan.id());
                if (needed) {
                    topics.save(topic);
                }
                return needed;
            });
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.UNAVAILABLE) {
                arrangements.remove(plan);
            }
            throw refusal;
        }
    }

    private void end(Arrangement plan, Act act) {
        Set<String> moved = plan.pieces().stream().map(Piece::postId).collect(Collectors.toSet());
        conflicts.retried(() -> {
            Topic topic = topics.get(plan.from());
            if (topic.arrange(plan.id())) {
                topic.split(plan.id(), plan.to(), moved, act);
                topics.save(topic);
            }
            return topic;
        });
    }
}
