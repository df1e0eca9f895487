package dev.praxis.discussion.forum;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All forums. Who reads one may see it as it was up to a second ago. */
@Repository
public class Forums {

    /** How many forums a community may have. */
    static final int MOST = 100;

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Cache<String, List<Forum>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(5_000)
            .build();
    private final MongoOperations mongo;

    Forums(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The forums of a community, by name. */
    public List<Forum> of(String communityId) {
        List<Forum> known = remembered.getIfPresent(communityId);
        return known == null ? read(communityId) : known;
    }

    /** The forums of communities by the communities' ids. */
    public Map<String, List<Forum>> of(Collection<String> communityIds) {
        Map<String, List<Forum>> known = new HashMap<>(remembered.getAllPresent(communityIds));
        List<String> missing =
                communityIds.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            Map<String, List<Forum>> read = mongo
                    .find(query(where("communityId").in(missing)), Forum.class)
                    .stream()
                    .sorted(Comparator.comparing(Forum::nameKey))
                    .collect(Collectors.groupingBy(Forum::communityId));
            missing.forEach(id -> read.putIfAbsent(id, List.of()));
            remembered.putAll(read);
            known.putAll(read);
        }
        return known;
    }

    /** A forum of a community, even one that was opened this moment at another instance. */
    public Optional<Forum> find(String communityId, String id) {
        return in(of(communityId), id).or(() -> in(read(communityId), id));
    }

    /** The forum with an id as it is this moment. */
    Optional<Forum> stored(String id) {
        return Optional.ofNullable(mongo.findById(id, Forum.class));
    }

    Forum get(String communityId, String id) {
        Forum forum = mongo.findById(id, Forum.class);
        if (forum == null || !forum.communityId().equals(communityId)) {
            throw unknown();
        }
        return forum;
    }

    /**
     * Saves a forum.
     *
     * @throws Refusal where its community has another of this name
     */
    Forum save(Forum forum) {
        try {
            return mongo.save(forum);
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid("name", "name-taken", "The community has a forum of this name already.");
        } finally {
            remembered.invalidate(forum.communityId());
        }
    }

    /** Keeps a forum unless there is one with its id or its name. */
    void insertIfAbsent(Forum forum) {
        if (!mongo.exists(query(where("_id").is(forum.id())), Forum.class)) {
            try {
                mongo.insert(forum);
            } catch (DuplicateKeyException present) {
                // Another instance was faster, or a leader has opened one of this name already: there is a place to
                // begin.
            } finally {
                remembered.invalidate(forum.communityId());
            }
        }
    }

    private List<Forum> read(String communityId) {
        List<Forum> forums = List.copyOf(mongo.find(
                query(where("communityId").is(communityId))
                        .with(Sort.by("nameKey"))
                        .limit(2 * MOST),
                Forum.class));
        remembered.put(communityId, forums);
        return forums;
    }

    private static Optional<Forum> in(List<Forum> forums, String id) {
        return forums.stream().filter(forum -> forum.id().equals(id)).findFirst();
    }

    /** The answer to who asks for a forum that is not there, or not for them. */
    public static Refusal unknown() {
        return Refusal.notFound("unknown-forum", "There is no such forum.");
    }
}
