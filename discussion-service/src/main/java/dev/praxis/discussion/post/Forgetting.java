package dev.praxis.discussion.post;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Takes a member who is gone out of the posts. All of it may be repeated, and does nothing where nothing is left. */
@Service
public class Forgetting {

    private static final int BATCH = 100;

    private final Posts posts;
    private final Revisions revisions;
    private final Texts texts;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Forgetting(Posts posts, Revisions revisions, Texts texts, WriteConflicts conflicts, Clock clock) {
        this.posts = posts;
        this.revisions = revisions;
        this.texts = texts;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Takes the name out of what others wrote, in all its versions. */
    public void name(String memberId) {
        for (List<Revision> some = revisions.naming(memberId, BATCH);
                !some.isEmpty();
                some = revisions.naming(memberId, BATCH)) {
            some.forEach(revision ->
                    revisions.keep(revision.without(memberId, texts.withoutName(revision.body(), memberId))));
        }
        for (List<String> some = posts.naming(memberId, BATCH); !some.isEmpty(); some = posts.naming(memberId, BATCH)) {
            change(some.stream(), (post, act) -> {
                String body = texts.withoutName(post.body(), memberId);
                post.forgetName(memberId, body, texts.html(body), act);
            });
        }
    }

    /** Takes the reactions back. */
    public void reactions(String memberId) {
        for (List<String> some = posts.reactedToBy(memberId, BATCH);
                !some.isEmpty();
                some = posts.reactedToBy(memberId, BATCH)) {
            change(some.stream(), (post, act) -> post.forgetReactions(memberId, act));
        }
    }

    /** Forgets what the member said. */
    public void texts(String memberId) {
        try (Stream<String> all = posts.writtenBy(memberId)) {
            change(all, (post, act) -> {
                // The versions first: a post that is erased is not looked at again.
                revisions.forget(post.id());
                post.erase(act);
            });
        }
    }

    private void change(Stream<String> ids, BiConsumer<Post, Act> change) {
        ids.forEach(id -> conflicts.retried(() -> {
            Post post = posts.get(id);
            change.accept(post, Act.ofPlatform(clock.instant()));
            return posts.save(post);
        }));
    }
}
