package dev.praxis.discussion.topic;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which topics of a community are listed, and in which order; each has an index that gives them in this order.
 *
 * @param forumId the forum to which the list is limited
 * @param hidden the forums that the reader may not read
 * @param after where the page before ended
 */
record TopicQuery(
        String communityId,
        @Nullable String forumId,
        Collection<String> hidden,
        @Nullable TopicKind kind,
        @Nullable TopicStatus status,
        @Nullable String tag,
        TopicOrder order,
        @Nullable Cursor after) {

    /** The topics that a reader finds by a filter. */
    static TopicQuery of(TopicFilter filter, String communityId, Collection<String> hidden, @Nullable Cursor after) {
        return new TopicQuery(
                communityId,
                filter.forum(),
                hidden,
                filter.kind(),
                filter.status(),
                filter.tag(),
                filter.order(),
                after);
    }

    Bson filter() {
        List<Bson> all = new ArrayList<>();
        if (forumId == null || !forumHasOwnIndex()) {
            all.add(Filters.eq("communityId", communityId));
        }
        if (forumId != null) {
            all.add(Filters.eq("forumId", forumId));
        } else if (!hidden.isEmpty()) {
            all.add(Filters.nin("forumId", hidden));
        }
        if (kind != null) {
            all.add(Filters.eq("kind", kind.name()));
        }
        if (status != null) {
            all.add(Filters.eq("status", status.name()));
        }
        if (tag != null) {
            all.add(Filters.eq("tags", tag));
        }
        if (after != null) {
            all.addAll(behind(after));
        }
        all.add(Filters.eq("mergedInto", null));
        all.add(Filters.ne("ended", true));
        return Filters.and(all);
    }

    /** Whether an index begins with the forum and has what else is asked for; otherwise one of the community has more. */
    private boolean forumHasOwnIndex() {
        boolean standing = kind != null && status != null && order != TopicOrder.LATEST;
        return tag == null && (standing || (kind == null && status == null));
    }

    Bson sort() {
        return Sorts.descending(key(), "_id");
    }

    /** The position of a topic in this order. */
    List<String> positionOf(TopicRow topic) {
        long position =
                order == TopicOrder.LATEST ? topic.rank() : topic.createdAt().toEpochMilli();
        return List.of(Long.toString(position), topic.id());
    }

    private String key() {
        return order == TopicOrder.LATEST ? "rank" : "createdAt";
    }

    private List<Bson> behind(Cursor cursor) {
        Cursor checked = Cursor.decode(cursor.encoded(), 2);
        Object position = position(checked.keys().getFirst());
        String id = checked.keys().getLast();
        return List.of(Filters.lte(key(), position), Filters.or(Filters.lt(key(), position), Filters.lt("_id", id)));
    }

    private Object position(String text) {
        try {
            long millis = Long.parseLong(text);
            return order == TopicOrder.LATEST ? (Object) millis : Instant.ofEpochMilli(millis);
        } catch (NumberFormatException foreign) {
            throw Refusal.invalid("cursor", "unknown-cursor", "Use the cursor that the page before gave as \"next\".");
        }
    }
}
