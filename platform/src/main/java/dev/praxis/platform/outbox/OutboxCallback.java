package dev.praxis.platform.outbox;

import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.fact.PendingFact;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.util.function.SingletonSupplier;

/** Notes the trace of each new fact when its aggregate is saved, and hands it to the relay when it is stored. */
final class OutboxCallback implements BeforeSaveCallback<Aggregate>, AfterSaveCallback<Aggregate> {

    private static final Logger log = LoggerFactory.getLogger(OutboxCallback.class);

    private final Supplier<Publications> publications;
    private final Supplier<Relay> relay;
    private final CurrentTrace trace;
    private final Clock clock;
    private final boolean onSave;

    /** Takes its collaborators lazily: they need the store, which is being made when it looks for its callbacks. */
    OutboxCallback(
            ObjectProvider<Publications> publications,
            ObjectProvider<Relay> relay,
            CurrentTrace trace,
            Clock clock,
            boolean onSave) {
        this.publications = SingletonSupplier.of(publications::getObject);
        this.relay = SingletonSupplier.of(relay::getObject);
        this.trace = trace;
        this.clock = clock;
        this.onSave = onSave;
    }

    @Override
    public Aggregate onBeforeSave(Aggregate aggregate, Document document, String collection) {
        publications.get().of(aggregate);
        String traceparent = trace.traceparent();
        if (traceparent != null) {
            outbox(document).forEach(pending -> pending.putIfAbsent("traceparent", traceparent));
        }
        noteSinceWhenItWaits(document);
        return aggregate;
    }

    /** Facts of things past have not waited since then: the sweeper would take them from the relay at once. */
    private void noteSinceWhenItWaits(Document document) {
        List<Document> pending = outbox(document);
        Date since = document.getDate("outboxSince");
        if (pending.isEmpty() || since == null) {
            return;
        }
        Instant recorded = PendingFact.recordedAt(pending.getFirst().getString("id"), since.toInstant());
        Instant now = clock.instant();
        if (recorded.isBefore(now)) {
            document.put("outboxSince", Date.from(recorded));
        } else if (since.toInstant().isBefore(now)) {
            document.put("outboxSince", Date.from(now));
        }
    }

    @Override
    public Aggregate onAfterSave(Aggregate aggregate, Document document, String collection) {
        if (onSave && !outbox(document).isEmpty()) {
            try {
                relay.get().afterSave(publications.get().of(aggregate).delivery(aggregate, document));
            } catch (RuntimeException e) {
                // The write is done and must not look as if it had failed; the sweeper will report what is wrong here.
                log.error("{} {} is saved, but its facts must wait", collection, aggregate.id(), e);
            }
        }
        return aggregate;
    }

    private static List<Document> outbox(Document document) {
        return document.getList("outbox", Document.class, List.of());
    }
}
