package dev.praxis.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client asked for when it created an index. */
record IndexDescription(Document document) {

    private static final String EXPIRE_AFTER_SECONDS = "expireAfterSeconds";
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int OPTIONS_CONFLICT = 85;
    private static final int KEY_SPECS_CONFLICT = 86;
    private static final Set<String> UNSUPPORTED =
            Set.of("partialFilterExpression", "collation", "wildcardProjection", "weights", "hidden");

    String namespace() {
        return text("ns");
    }

    String name() {
        return text("name");
    }

    Document key() {
        return document.get("key") instanceof Document key ? key : new Document();
    }

    /** After which time documents expire, null if they do not. */
    @Nullable Duration lifetime() {
        return document.get(EXPIRE_AFTER_SECONDS) instanceof Number seconds
                ? Duration.ofSeconds(seconds.longValue())
                : null;
    }

    void refuseUnsupported() {
        for (String option : UNSUPPORTED) {
            if (document.containsKey(option)) {
                throw refusal("the embedded store has no indexes with " + option);
            }
        }
        key().forEach((path, direction) -> {
            if (!(direction instanceof Number)) {
                throw refusal("the embedded store has no indexes of the kind '" + direction + "'");
            }
            if (path.contains("$") || path.matches("(.*\\.)?\\d+(\\..*)?")) {
                throw refusal("the embedded store cannot index the path '" + path + "'");
            }
        });
    }

    /** Whether a wanted index of the same collection is this one; refuses what would contradict this one. */
    boolean satisfies(IndexDescription wanted) {
        boolean sameName = name().equals(wanted.name());
        boolean sameKey = fields().equals(wanted.fields());
        if (sameName && !sameKey) {
            throw new MongoServerError(
                    KEY_SPECS_CONFLICT,
                    "IndexKeySpecsConflict",
                    "An existing index has the same name as the requested index: " + name());
        }
        if (sameKey && (!sameName || !options().equals(wanted.options()))) {
            throw new MongoServerError(
                    OPTIONS_CONFLICT,
                    "IndexOptionsConflict",
                    "An equivalent index already exists with a different name or options: " + name());
        }
        return sameKey;
    }

    private List<Object> fields() {
        List<Object> fields = new ArrayList<>();
        key().forEach((path, direction) -> {
            fields.add(path);
            fields.add(direction instanceof Number number ? number.intValue() : 0);
        });
        return fields;
    }

    private List<@Nullable Object> options() {
        List<@Nullable Object> options = new ArrayList<>();
        options.add(Utils.isTrue(document.get("unique")) || key().keySet().equals(Set.of(PrimaryIndex.FIELD)));
        options.add(Utils.isTrue(document.get("sparse")));
        options.add(lifetime());
        return options;
    }

    private String text(String field) {
        return Objects.toString(document.get(field), "");
    }

    private static MongoServerError refusal(String reason) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", reason);
    }
}
