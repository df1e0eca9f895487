package dev.praxis.discussion.arranging;

import dev.praxis.discussion.post.Moving;
import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.topic.MergedTopics;
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
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Makes a topic a part of another. The topic leads to the other at once and takes no more posts; then its posts follow, and
 * those that come late: from requests that were let in before, or when moderators show them again. Each step may be repeated.
 */
@Service
class Merging {

    private static final int BATCH = 100;

    private final ArrangingAccess access;
    private final Arrangements arrangements;
    private final Topics topics;
    private final MergedTopics merged;
    private final Posts posts;
    private final Moving moving;
    private final WriteConflicts conflicts;
    private final Ids ids;
    private final Clock clock;

    Merging(
            ArrangingAccess access,
            Arrangements arrangements,
            Topics topics,
            MergedTopics merged,
            Posts posts,
            Moving moving,
            WriteConflicts conflicts,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.arrangements = arrangements;
        this.topics = topics;
        this.merged = merged;
        this.posts = posts;
        this.moving = moving;
        this.conflicts = conflicts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Merges a topic into another of its community. */
    TopicRow merge(String topicId, String into, Caller caller) {
        TopicRow from = access.visit(topicId, caller).topic();
        TopicRow to = destination(from, into, caller);
        ArrangingAccess.requireFew(
                posts.visible(topicId, ArrangingAccess.MOST + 1).size());
        Arrangement plan = Arrangement.ofMerge(
                ids.next(), from.communityId(), topicId, to.id(), from.answerId(), caller.actAt(clock.instant()));
        arrangements.insert(plan);
        perform(plan);
        return topics.row(to.id()).orElseThrow(Topics::unknown);
    }

    private TopicRow destination(TopicRow from, String into, Caller caller) {
        TopicVisit visit;
        try {
            visit = access.visit(into, caller);
        } catch (Refusal refusal) {
            throw refusal.reason() == Refusal.Reason.NOT_FOUND ? unknownDestination() : refusal;
        }
        TopicRow to = visit.topic();
        if (to.id().equals(from.id()) || !to.communityId().equals(from.communityId())) {
            throw unknownDestination();
        }
        to.requireNotClosed();
        return to;
    }

    private static Refusal unknownDestination() {
        return Refusal.invalid("into", "unknown-topic", "The community has no other topic with this id.");
    }

    /** Does what is left of a merge; once it is due, nothing comes any more and the plan goes. */
    void perform(Arrangement plan) {
        boolean needed = begin(plan);
        bringAll(plan.from(), plan.step(clock));
        if (needed) {
            end(plan);
        }
        if (!clock.instant().isBefore(plan.dueAt())) {
            arrangements.remove(plan);
        }
    }

    /** Both topics agree, the one that stays first: so two that are merged into each other cannot both have gone. */
    private boolean begin(Arrangement plan) {
        try {
            boolean needed = conflicts.retried(() -> {
                Topic to = topics.get(plan.to());
                boolean joins = to.arrange(plan.id());
                if (joins) {
                    topics.save(to);
                }
                return joins;
            });
            if (needed) {
                leave(plan);
            }
            return needed;
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.UNAVAILABLE) {
                abandon(plan);
            }
            throw refusal;
        }
    }

    private void leave(Arrangement plan) {
        conflicts.retried(() -> {
            Topic from = topics.get(plan.from());
            if (from.mergedInto() == null || !from.mergedInto().equals(plan.to())) {
                from.mergeInto(plan.id(), plan.to(), plan.step(clock));
                topics.save(from);
            }
            return from;
        });
    }

    private void abandon(Arrangement plan) {
        conflicts.retried(() -> {
            topics.find(plan.to()).ifPresent(to -> {
                to.release(plan.id());
                topics.save(to);
            });
            return plan;
        });
        arrangements.remove(plan);
    }

    private void bringAll(String topicId, Act act) {
        TopicRow end = merged.endOf(topics.row(topicId).orElseThrow(Topics::unknown));
        List<Post> left = posts.visible(topicId, BATCH);
        while (!left.isEmpty() && !end.id().equals(topicId)) {
            left.forEach(post -> moving.move(post.id(), topicId, end.id(), act));
            left = posts.visible(topicId, BATCH);
        }
        noteLast(end.id());
    }

    /** A post that moderators show again follows its topic. */
    void onRestored(String postId) {
        posts.find(postId)
                .flatMap(post -> topics.row(post.topicId()))
                .filter(topic -> topic.mergedInto() != null)
                .ifPresent(topic -> bringAll(topic.id(), Act.ofPlatform(clock.instant())));
    }

    private void noteLast(String topicId) {
        posts.last(topicId)
                .ifPresent(last -> conflicts.retried(() -> {
                    Topic topic = topics.get(topicId);
                    if (topic.lastNumber() < last.number()) {
                        topic.received(last.number(), last.createdAt(), last.authorId());
                        topics.save(topic);
                    }
                    return topic;
                }));
    }

    private void end(Arrangement plan) {
        conflicts.retried(() -> {
            Topic to = topics.get(plan.to());
            if (to.arrange(plan.id())) {
                to.arranged(plan.id());
                takeOverAnswer(plan, to);
                topics.save(to);
            }
            return to;
        });
    }

    private void takeOverAnswer(Arrangement plan, Topic to) {
        if (plan.answer() != null && to.kind() == TopicKind.QUESTION && to.answer() == null) {
            posts.find(plan.answer())
                    .filter(post -> post.topicId().equals(to.id()))
                    .ifPresent(post -> to.accept(post.id(), post.number(), post.authorId(), plan.step(clock)));
        }
    }
}
