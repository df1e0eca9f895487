package dev.praxis.discussion.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Gives posts their numbers, from 1 without gaps.
 *
 * <p>The store's unique index decides: who stores a post under a number has it, and who comes second takes the next one. A
 * number is so never given without its post, and a crash leaves no hole. Within an instance the posts of a topic queue up,
 * so that they do not race each other.
 */
@Component
class Numbering {

    private static final int TRIES = 100;

    private final Posts posts;
    private final Turns turns = new Turns();

    /** The last numbers that this instance knows of; another may know more. */
    private final Cache<String, Integer> last =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Numbering(Posts posts) {
        this.posts = posts;
    }

    /**
     * Stores a post under the next number of its topic; one that is stored already is found again.
     *
     * @param known the last number of the topic, as far as the caller knows
     * @param numbered makes the post with a number
     */
    Post place(Draft draft, int known, IntFunction<Post> numbered) {
        return turns.inTurn(draft.topicId(), () -> placeInTurn(draft, known, numbered));
    }

    /**
     * Moves a post from one topic under the next number of another; empty where it is not in the first one any more.
     *
     * @param act who moves it, and when
     */
    Optional<Post> move(String postId, String fromTopicId, String toTopicId, Act act) {
        return turns.inTurn(toTopicId, () -> moveInTurn(postId, fromTopicId, toTopicId, act));
    }

    private Optional<Post> moveInTurn(String postId, String fromTopicId, String toTopicId, Act act) {
        Integer remembered = last.getIfPresent(toTopicId);
        int number = (remembered == null ? posts.lastNumber(toTopicId) : remembered) + 1;
        for (int i = 0; i < TRIES; i++) {
            Optional<Post> post =
                    posts.find(postId).filter(found -> found.topicId().equals(fromTopicId));
            if (post.isEmpty()) {
                return post;
            }
            try {
                post.get().moveTo(toTopicId, number, act);
                Post moved = posts.save(post.get());
                last.put(toTopicId, number);
                return Optional.of(moved);
            } catch (DuplicateKeyException taken) {
                number = posts.lastNumber(toTopicId) + 1;
            } catch (OptimisticLockingFailureException changed) {
                // Somebody reacted to it or changed it at this moment; it is read anew.
            }
        }
        throw busy();
    }

    private Post placeInTurn(Draft draft, int known, IntFunction<Post> numbered) {
        Integer remembered = last.getIfPresent(draft.topicId());
        int number = Math.max(remembered == null ? 0 : remembered, known) + 1;
        for (int i = 0; i < TRIES; i++) {
            try {
                Post placed = posts.insert(numbered.apply(number));
                last.put(draft.topicId(), number);
                return placed;
            } catch (DuplicateKeyException taken) {
                Optional<Post> before = posts.find(draft.id());
                if (before.isPresent()) {
                    return before.get();
                }
                number = posts.lastNumber(draft.topicId()) + 1;
            }
        }
        throw busy();
    }

    private static Refusal busy() {
        return Refusal.unavailable("busy", "Too many are posting in this topic at once. Try again.", 1);
    }
}
