package dev.praxis.discussion.importing;

import dev.praxis.discussion.importing.Discussions.PostItem;
import dev.praxis.discussion.importing.Reading.Ready;
import dev.praxis.discussion.importing.Reading.Refused;
import dev.praxis.discussion.post.EarlierPost;
import dev.praxis.discussion.post.EarlierPosts;
import dev.praxis.discussion.post.EarlierPosts.Placed;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityMembers;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.importing.ImportedItem;
import dev.praxis.platform.importing.ImportedItem.Status;
import dev.praxis.platform.importing.ImportedItem.Trouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Imports the discussions of a community. What a crash leaves undone is completed by the same import once more. */
@Service
class DiscussionImport {

    private static final Trouble TOPIC_REFUSED = new Trouble("topic-refused", "The topic of this post was refused.");

    private final CommunityAccess communities;
    private final CommunityMembers members;
    private final ForumImport forums;
    private final PostReader reader;
    private final TopicImport topics;
    private final EarlierPosts posts;
    private final AnswerImport answers;

    DiscussionImport(
            CommunityAccess communities,
            CommunityMembers members,
            ForumImport forums,
            PostReader reader,
            TopicImport topics,
            EarlierPosts posts,
            AnswerImport answers) {
        this.communities = communities;
        this.members = members;
        this.forums = forums;
        this.reader = reader;
        this.topics = topics;
        this.posts = posts;
        this.answers = answers;
    }

    /** What became of the items of an import, each kind in its order. */
    record Taken(List<ImportedItem> forums, List<ImportedItem> topics, List<ImportedItem> posts) {}

    Taken take(Discussions request, Caller caller) {
        CommunityVisit visit = communities.visit(request.community(), caller);
        Authors authors = new Authors(members, visit.communityId());
        List<ImportedItem> takenForums = forums.take(request.forumsOrNone(), visit);
        List<Talk> talks = reader.read(request.topicsOrNone(), visit.communityId(), authors);
        TopicImport.Started started = topics.start(talks, idsByKey(takenForums), visit, authors);
        List<Talk> accepted = IntStream.range(0, talks.size())
                .filter(i -> started.answers().get(i).status() != Status.REFUSED)
                .mapToObj(talks::get)
                .toList();
        Placed placed = posts.place(postsOf(accepted), started.fresh());
        accepted.forEach(talk -> answers.accept(talk, placed.numbers()));
        return new Taken(takenForums, started.answers(), answersFor(talks, started.answers(), placed));
    }

    private static Map<String, String> idsByKey(List<ImportedItem> forums) {
        Map<String, String> ids = new HashMap<>();
        for (ImportedItem forum : forums) {
            if (forum.externalId() != null && forum.id() != null) {
                ids.put(forum.externalId(), forum.id());
            }
        }
        return ids;
    }

    /** The posts of topics, each once. */
    private static List<EarlierPost> postsOf(List<Talk> talks) {
        Set<String> ids = new HashSet<>();
        return talks.stream()
                .flatMap(talk -> talk.ready().stream())
                .map(Ready::post)
                .filter(post -> ids.add(post.id()))
                .toList();
    }

    private static List<ImportedItem> answersFor(List<Talk> talks, List<ImportedItem> topics, Placed placed) {
        List<ImportedItem> answers = new ArrayList<>();
        for (int i = 0; i < talks.size(); i++) {
            boolean refused = topics.get(i).status() == Status.REFUSED;
            talks.get(i).posts().forEach(reading -> answers.add(answerFor(reading, refused, placed)));
        }
        return answers;
    }

    private static ImportedItem answerFor(Reading reading, boolean topicRefused, Placed placed) {
        return switch (reading) {
            case Refused(ImportedItem answer) -> answer;
            case Ready(PostItem item, EarlierPost post) ->
                topicRefused
                        ? ImportedItem.refused(item.externalId(), TOPIC_REFUSED)
                        : ImportedItem.taken(
                                item.externalId(), post.id(), placed.created().contains(post.id()));
        };
    }
}
