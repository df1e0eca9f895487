package dev.praxis.discussion.importing;

import dev.praxis.discussion.importing.Discussions.PostItem;
import dev.praxis.discussion.importing.Discussions.TopicItem;
import dev.praxis.discussion.importing.Reading.Ready;
import dev.praxis.discussion.importing.Reading.Refused;
import dev.praxis.discussion.post.EarlierPost;
import dev.praxis.discussion.post.EarlierPosts;
import dev.praxis.discussion.post.Texts;
import dev.praxis.platform.importing.ImportedItem;
import dev.praxis.platform.importing.ImportedItem.Trouble;
import dev.praxis.platform.importing.Intake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the posts of an import and renders them, many at the same time. */
@Component
class PostReader {

    private static final Trouble NO_POST = new Trouble("invalid-request", "A post is missing here.");
    private static final Trouble UNKNOWN_POST =
            new Trouble("unknown-post", "The topic has no such post as this one replies to.");

    private final EarlierPosts posts;
    private final Texts texts;
    private final Intake intake;

    PostReader(EarlierPosts posts, Texts texts, Intake intake) {
        this.posts = posts;
        this.texts = texts;
        this.intake = intake;
    }

    List<Talk> read(List<TopicItem> topics, String communityId, Authors authors) {
        List<Talk> talks = topics.parallelStream()
                .map(topic -> read(topic, communityId, authors))
                .toList();
        Set<String> answered = posts.present(repliesOutside(talks));
        return talks.stream()
                .map(talk -> new Talk(talk.item(), talk.topicId(), linked(talk.posts(), answered)))
                .toList();
    }

    private Talk read(TopicItem topic, String communityId, Authors authors) {
        String topicId = ImportIds.topic(communityId, String.valueOf(topic.externalId()));
        List<Reading> readings = topic.postsOrNone().parallelStream()
                .map(post -> read(post, topicId, communityId, authors))
                .toList();
        return new Talk(topic, topicId, readings);
    }

    private Reading read(@Nullable PostItem item, String topicId, String communityId, Authors authors) {
        if (item == null) {
            return new Refused(ImportedItem.refused(null, NO_POST));
        }
        return intake.take(
                () -> new Ready(item, post(intake.checked(item), topicId, communityId, authors)),
                trouble -> new Refused(ImportedItem.refused(item.externalId(), trouble)));
    }

    private EarlierPost post(PostItem item, String topicId, String communityId, Authors authors) {
        Instant at = intake.past("at", item.at());
        String author = authors.require("author", item.author());
        item.reactionsOrNone().stream()
                .flatMap(reaction -> reaction.by().stream())
                .forEach(member -> authors.require("reactions", member));
        String replyTo = item.replyTo();
        return new EarlierPost(
                        ImportIds.post(topicId, item.externalId()),
                        communityId,
                        topicId,
                        author,
                        at,
                        texts.of(item.body(), communityId),
                        replyTo == null ? null : ImportIds.post(topicId, replyTo),
                        item.reactionsOrNone().stream()
                                .map(reaction -> new EarlierPost.Reactions(reaction.emoji(), reaction.by()))
                                .toList())
                .checked();
    }

    /** The posts that are replied to and do not come with this import. */
    private static Set<String> repliesOutside(List<Talk> talks) {
        Set<String> outside = new HashSet<>();
        for (Talk talk : talks) {
            Set<String> own = new HashSet<>();
            talk.ready().forEach(ready -> own.add(ready.post().id()));
            talk.ready().stream()
                    .flatMap(ready -> Stream.ofNullable(ready.post().replyTo()))
                    .filter(id -> !own.contains(id))
                    .forEach(outside::add);
        }
        return outside;
    }

    /** Refuses what replies to a post that neither is there nor comes before it. */
    private static List<Reading> linked(List<Reading> readings, Set<String> there) {
        Set<String> known = new HashSet<>(there);
        List<Reading> linked = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Ready(PostItem item, EarlierPost post)) {
                String replyTo = post.replyTo();
                if (replyTo != null && !known.contains(replyTo)) {
                    linked.add(new Refused(ImportedItem.refused(item.externalId(), UNKNOWN_POST)));
                    continue;
                }
                known.add(post.id());
            }
            linked.add(reading);
        }
        return linked;
    }
}
