package dev.praxis.local.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents and queries of random shapes: nulls, missing fields, arrays, mixed types. */
final class RandomShapes {

    record Asked(Document filter, Document sort, int skip, int limit, int batch) {}

    private static final List<String> FIELDS =
            List.of("community", "n", "tags", "posts.author", "title", "outbox", "nested.a", "flag", "at", "_id");

    private final Random random;

    RandomShapes(long seed) {
        random = new Random(seed);
    }

    Stream<Document> documents(int from, int to) {
        return IntStream.range(from, to).mapToObj(id -> {
            Document document = new Document("_id", id);
            document.putAll(document());
            return document;
        });
    }

    Document document() {
        Document document = new Document("community", community());
        maybe(document, "n", this::number);
        maybe(document, "at", this::date);
        maybe(document, "title", this::title);
        maybe(document, "flag", random::nextBoolean);
        maybe(document, "tags", this::tags);
        maybe(document, "posts", this::posts);
        maybe(document, "nested", () -> new Document("a", random.nextInt(4) == 0 ? null : number()));
        if (random.nextInt(5) == 0) {
            document.put("outbox", date());
        }
        return document;
    }

    Document oneOf(int documents) {
        return new Document("_id", random.nextInt(documents));
    }

    Document update() {
        return switch (random.nextInt(7)) {
            case 0 -> new Document("$set", new Document("n", number()));
            case 1 -> new Document("$unset", new Document("outbox", ""));
            case 2 -> new Document("$set", new Document("tags", tags()).append("at", date()));
            case 3 -> new Document("$set", new Document("posts", posts()));
            case 4 -> new Document("$set", new Document("community", community()).append("outbox", date()));
            case 5 -> new Document("$unset", new Document("tags", "").append("nested", ""));
            default -> new Document("$set", new Document("title", title()).append("flag", random.nextBoolean()));
        };
    }

    Asked query() {
        Document sort = new Document();
        if (random.nextInt(3) > 0) {
            int fields = 1 + random.nextInt(2);
            for (int i = 0; i < fields; i++) {
                sort.append(pick(FIELDS), direction());
            }
        }
        if (!sort.containsKey("_id")) {
            sort.append("_id", direction());
        }
        int limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(30);
        int skip = random.nextInt(4) == 0 ? random.nextInt(10) : 0;
        return new Asked(filter(2), sort, skip, limit, random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 0);
    }

    private Document filter(int depth) {
        Document filter = new Document();
        int conditions = random.nextInt(4);
        for (int i = 0; i < conditions; i++) {
            String field = pick(FIELDS);
            filter.append(field, condition(field));
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            filter.append("$and", List.of(filled(depth - 1), filled(depth - 1)));
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            filter.append("$or", List.of(filled(depth - 1), filled(depth - 1)));
        }
        return filter;
    }

    private Document filled(int depth) {
        Document filter = filter(depth);
        String field = pick(FIELDS);
        return filter.append(field, condition(field));
    }

    private @Nullable Object condition(String field) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> value(field);
            case 3 -> new Document("$gt", value(field));
            case 4 -> new Document("$gte", value(field)).append("$lt", value(field));
            case 5 -> new Document("$lte", value(field));
            case 6, 7 -> new Document("$in", listOf(1 + random.nextInt(4), () -> value(field)));
            case 8 -> new Document("$ne", value(field));
            case 9 -> new Document("$exists", random.nextBoolean());
            case 10 ->
                field.equals("title")
                        ? new Document("$regex", "^" + pick(List.of("a", "ab", "b", "\u00e9", "z.*", "abc?", "a|b")))
                        : value(field);
            default -> new Document("$nin", listOf(2, () -> value(field)));
        };
    }

    private @Nullable Object value(String field) {
        if (random.nextInt(12) == 0 && !field.equals("_id")) {
            return null;
        }
        return switch (field) {
            case "community" -> community();
            case "n", "nested.a" -> number();
            case "tags" -> tag();
            case "posts.author" -> author();
            case "title" -> title();
            case "outbox", "at" -> date();
            case "flag" -> random.nextBoolean();
            default -> random.nextInt(1_200);
        };
    }

    private static void maybe(Document document, String field, Supplier<? extends @Nullable Object> value) {
        int chance = Math.floorMod(document.hashCode() * 31 + field.hashCode(), 8);
        if (chance == 0) {
            document.put(field, null);
        } else if (chance > 1) {
            document.put(field, value.get());
        }
    }

    private Object number() {
        int n = random.nextInt(12) - 4;
        return switch (random.nextInt(6)) {
            case 0 -> (long) n;
            case 1 -> (double) n;
            case 2 -> n + 0.5;
            case 3 -> "n" + n;
            case 4 -> (1L << 60) + n;
            default -> n;
        };
    }

    private String community() {
        return "c" + random.nextInt(5);
    }

    private Date date() {
        return Date.from(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(40) * 3_600L));
    }

    private String title() {
        return pick(List.of("", "a", "ab", "abc", "b\u0000", "b", "\u00e9t\u00e9", "zeta \ud83d\ude00", "z"));
    }

    private String tag() {
        return pick(List.of("java", "kafka", "mongo", "practice"));
    }

    private String author() {
        return "m" + random.nextInt(6);
    }

    private Object tags() {
        return random.nextInt(6) == 0 ? tag() : listOf(random.nextInt(4), this::tag);
    }

    private Object posts() {
        return listOf(
                random.nextInt(4),
                () -> random.nextInt(5) == 0
                        ? new Document("score", random.nextInt(3))
                        : new Document("author", author()).append("score", random.nextInt(3)));
    }

    private int direction() {
        return random.nextBoolean() ? 1 : -1;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<@Nullable Object> listOf(int size, Supplier<? extends @Nullable Object> value) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value.get());
        }
        return list;
    }
}
