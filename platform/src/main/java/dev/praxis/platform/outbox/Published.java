package dev.praxis.platform.outbox;

import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.fact.PendingFact;
import dev.praxis.platform.fact.Publication;
import dev.praxis.platform.fact.Publication.States;
import dev.praxis.platform.fact.WireJson;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** A publication together with the collection of its aggregates. */
record Published<A extends Aggregate>(Publication<A> publication, String collection, MongoConverter converter) {

    /** The topic of its states, null where none are published. */
    @Nullable String stateTopic() {
        States<A, ?> states = publication.states();
        return states == null ? null : states.topic();
    }

    /** The name of its states on the wire. */
    String stateName() {
        return Objects.requireNonNull(publication.states()).type().getSimpleName();
    }

    /** What a stored document has to tell. */
    Delivery delivery(Document document) {
        return delivery(converter.read(publication.aggregate(), document), document);
    }

    /** What an aggregate has to tell, which was just stored as this document. */
    Delivery delivery(A aggregate, Document document) {
        List<PendingFact> facts = document.getList("outbox", Document.class, List.of()).stream()
                .map(pending -> converter.read(PendingFact.class, pending))
                .toList();
        return new Delivery(
                this,
                aggregate.id(),
                document.getLong("revision"),
                document.getLong("sequence"),
                document.getBoolean("ended", false),
                facts,
                aggregate.ended() ? null : state(aggregate));
    }

    private @Nullable String state(A aggregate) {
        States<A, ?> states = publication.states();
        return states == null ? null : WireJson.write(states.state().apply(aggregate));
    }
}
