package dev.praxis.platform.fact;

import java.util.Date;
import org.bson.Document;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;

/** Reads a pending fact back from the store, its data as the JSON that is to be sent. */
@ReadingConverter
final class PendingFactReader implements Converter<Document, PendingFact> {

    @Override
    public PendingFact convert(Document document) {
        return new PendingFact(
                document.getString("id"),
                new StoredFact(document.getString("type"), document.getInteger("version"), document.getString("data")),
                document.getLong("sequence"),
                document.get("time", Date.class).toInstant(),
                document.getString("communityId"),
                document.getString("actor"),
                document.getString("traceparent"));
    }
}
