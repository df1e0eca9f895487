package dev.praxis.discussion.post;

import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Stores posts that were written elsewhere, many at once, and tells their topics. May be repeated. */
@Service
public class EarlierPosts {

    private static final int TRIES = 20;
    private static final int AT_ONCE = 200;

    private final Posts posts;
    private final Topics topics;
    private final Settled settled;

    EarlierPosts(Posts posts, Topics topics, Settled settled) {
        this.posts = posts;
        this.topics = topics;
        this.settled = settled;
    }

    /** Those of some posts that are there. */
    public Set<String> present(Collection<String> ids) {
        return Set.copyOf(posts.places(ids).keySet());
    }

    /**
     * Stores posts in their order, under the next numbers of their topics; what is there already stays as it is.
     *
     * @param fresh the topics that are known to have no post yet
     */
    public Placed place(List<EarlierPost> all, Set<String> fresh) {
        Map<String, Integer> numbers = new HashMap<>(numbersOf(
                all.stream().filter(post -> !fresh.contains(post.topicId())).toList()));
        Set<String> created = new HashSet<>();
        Map<String, Integer> last = new HashMap<>();
        fresh.forEach(topic -> last.put(topic, 0));
        for (int tries = 0; numbers.size() < all.size(); tries++) {
            if (tries == TRIES) {
                throw Refusal.unavailable("busy", "Too many are posting in these topics at once. Try again.", 1);
            }
            List<Post> missing = numbered(all, numbers.keySet(), last);
            try {
                insert(missing, numbers, created);
            } catch (DuplicateKeyException overtaken) {
                last.clear();
                numbers.putAll(numbersOf(all));
            }
        }
        topics.advanceAll(lastPosts(all, numbers));
        return new Placed(numbers, created);
    }

    /**
     * What became of posts.
     *
     * @param numbers their numbers by their ids, 0 for one that is in another topic by now
     * @param created the ids of those that were not there before
     */
    public record Placed(Map<String, Integer> numbers, Set<String> created) {}

    /** The numbers of those that are there; 0 of one that is in another topic by now. */
    private Map<String, Integer> numbersOf(List<EarlierPost> some) {
        Map<String, PostView.Place> places =
                posts.places(some.stream().map(EarlierPost::id).toList());
        Map<String, Integer> numbers = new HashMap<>();
        for (EarlierPost post : some) {
            PostView.Place place = places.get(post.id());
            if (place != null) {
                numbers.put(post.id(), place.topic().equals(post.topicId()) ? place.number() : 0);
            }
        }
        return numbers;
    }

    private List<Post> numbered(List<EarlierPost> all, Set<String> there, Map<String, Integer> last) {
        List<Post> numbered = new ArrayList<>();
        for (EarlierPost post : all) {
            if (!there.contains(post.id())) {
                int number = last.computeIfAbsent(post.topicId(), posts::lastNumber) + 1;
                last.put(post.topicId(), number);
                numbered.add(post.numbered(number));
            }
        }
        return numbered;
    }

    /** One bunch after the other, so that a crash leaves no hole in the numbers of a topic. */
    private void insert(List<Post> missing, Map<String, Integer> numbers, Set<String> created) {
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<Post> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
            posts.insertAll(some);
            for (Post post : some) {
                settled.note(post.id());
                numbers.put(post.id(), post.number());
                created.add(post.id());
            }
        }
    }

    private static List<Topics.LastPost> lastPosts(List<EarlierPost> all, Map<String, Integer> numbers) {
        Map<String, Topics.LastPost> last = new HashMap<>();
        for (EarlierPost post : all) {
            int number = numbers.getOrDefault(post.id(), 0);
            last.merge(
                    post.topicId(),
                    new Topics.LastPost(post.topicId(), number, post.at(), post.authorId()),
                    (one, other) -> one.number() > other.number() ? one : other);
        }
        return List.copyOf(last.values());
    }
}
