package dev.praxis.platform.outbox;

import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.fact.Publication;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** All publications of a service; sees to the index by which the sweeper finds what is left behind. */
final class Publications implements SmartInitializingSingleton {

    private final Map<Class<?>, Published<?>> byAggregate = new HashMap<>();
    private final MongoOperations mongo;

    Publications(Collection<Publication<?>> publications, MongoOperations mongo) {
        this.mongo = mongo;
        publications.forEach(publication -> byAggregate.put(publication.aggregate(), published(publication)));
    }

    private <A extends Aggregate> Published<A> published(Publication<A> publication) {
        return new Published<>(publication, mongo.getCollectionName(publication.aggregate()), mongo.getConverter());
    }

    List<Published<?>> all() {
        return List.copyOf(byAggregate.values());
    }

    /** The publication of an aggregate's kind. */
    @SuppressWarnings("unchecked") // the map holds each publication under its own class
    <A extends Aggregate> Published<A> of(A aggregate) {
        return (Published<A>) Objects.requireNonNull(
                byAggregate.get(aggregate.getClass()),
                () -> "No Publication bean for " + aggregate.getClass().getName());
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Published<?> published : all()) {
            mongo.indexOps(published.collection())
                    .createIndex(
                            new Index("outboxSince", Direction.ASC).sparse().named("outboxSince"));
        }
    }
}
