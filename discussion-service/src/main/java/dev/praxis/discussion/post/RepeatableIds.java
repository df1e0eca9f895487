package dev.praxis.discussion.post;

import dev.praxis.platform.fact.DerivedId;
import dev.praxis.platform.fact.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ids of new things. A request with an idempotency key has the same ids each time (UUIDv8, RFC 9562), so that a client that
 * repeats it after a crash, of which no answer is left, does not say the same thing twice.
 */
@Component
class RepeatableIds {

    private final Ids ids;

    RepeatableIds(Ids ids) {
        this.ids = ids;
    }

    /**
     * The id of a thing.
     *
     * @param key the idempotency key, if any
     * @param scope what the key is unique in
     */
    String id(@Nullable String key, String... scope) {
        return key == null ? ids.next() : DerivedId.of(key, scope);
    }
}
