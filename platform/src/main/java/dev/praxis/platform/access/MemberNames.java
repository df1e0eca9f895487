package dev.praxis.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The names of members, from the service's own replica of their profiles; each is remembered for two seconds. */
public final class MemberNames {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MAX_REMEMBERED = 20_000;

    private final Cache<String, Optional<String>> names = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_REMEMBERED)
            .build();
    private final MongoOperations mongo;

    MemberNames(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The names of members by their ids; who is gone or not known yet is absent. */
    public Map<String, String> of(Collection<String> ids) {
        Map<String, String> known = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String id : ids) {
            Optional<String> name = names.getIfPresent(id);
            if (name == null) {
                missing.add(id);
            } else {
                name.ifPresent(given -> known.put(id, given));
            }
        }
        if (!missing.isEmpty()) {
            known.putAll(read(missing));
        }
        return known;
    }

    private Map<String, String> read(List<String> ids) {
        Map<String, String> read = new HashMap<>();
        for (Document profile : mongo.getCollection(mongo.getCollectionName(ProfileReplica.class))
                .find(Filters.in("_id", ids))
                .projection(Projections.include("name"))) {
            read.put(profile.getString("_id"), profile.getString("name"));
        }
        ids.forEach(id -> names.put(id, Optional.ofNullable(read.get(id))));
        return read;
    }
}
