package dev.praxis.platform.fact;

import java.util.Date;
import org.bson.Document;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;

/**
 * Stores a pending fact by its name, version and JSON, so that no Java name is ever in the store. The document has the types
 * that the store gives back: the relay reads it right after the save.
 */
@WritingConverter
final class PendingFactWriter implements Converter<PendingFact, Document> {

    @Override
    public Document convert(PendingFact pending) {
        Fact fact = pending.fact();
        Document document = new Document("id", pending.id())
                .append("type", fact.factType())
                .append("version", fact.factVersion())
                .append("data", fact instanceof StoredFact stored ? stored.json() : WireJson.write(fact))
                .append("sequence", pending.sequence())
                .append("time", Date.from(pending.time()));
        if (pending.communityId() != null) {
            document.append("communityId", pending.communityId());
        }
        if (pending.actor() != null) {
            document.append("actor", pending.actor());
        }
        if (pending.traceparent() != null) {
            document.append("traceparent", pending.traceparent());
        }
        return document;
    }
}
