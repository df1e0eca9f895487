package dev.praxis.local.demo;

import dev.praxis.local.demo.Settlement.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Adds very many made-up posts to the communities of the demo, so that one sees how the platform is when it is full. Stopped
 * and run again, it goes on where it was.
 */
final class LargeDemo {

    private static final int MEMBERS_AT_ONCE = 200;
    private static final int POSTS_AT_ONCE = 2_000;
    private static final int CALLS_AT_ONCE = 2;

    private final PublicApi api;
    private final Content content;
    private final SimulatedTime time;
    private final Path noteFile;
    private final ProgressLine progress;
    private final BitSet done = new BitSet();
    private final AtomicInteger posts = new AtomicInteger();

    /**
     * A large demo.
     *
     * @param noteFile where it notes how far it came
     */
    LargeDemo(PublicApi api, Content content, SimulatedTime time, Path noteFile, ProgressLine progress) {
        this.api = api;
        this.content = content;
        this.time = time;
        this.noteFile = noteFile;
        this.progress = progress;
    }

    /** Topics that travel together. */
    private record Batch(int place, List<LargeTopic> topics) {

        int posts() {
            return topics.stream().mapToInt(LargeTopic::posts).sum();
        }
    }

    /** A community that is filled: how its people talk, where, and who they are. */
    private record Stage(String id, Phrases phrases, List<String> forums, List<String> authors) {}

    /**
     * Adds posts.
     *
     * @param wanted how many
     * @return how many were sent in this run
     */
    int run(List<Place> places, int wanted) throws InterruptedException {
        List<Stage> stages = stages(places);
        List<Batch> batches = batches(places, wanted);
        int begun = noted(wanted);
        done.set(0, begun);
        int before = batches.stream().limit(begun).mapToInt(Batch::posts).sum();
        posts.set(before);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLS_AT_ONCE)) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = begun; i < batches.size(); i++) {
                int number = i;
                calls.add(threads.submit(() -> {
                    send(batches.get(number), stages);
                    finished(number, wanted, batches.get(number).posts());
                    progress.show(state(posts.get() - before, posts.get(), wanted, start));
                    return null;
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof DemoFailure failure ? failure : new DemoFailure(failed.toString());
        }
        return posts.get() - before;
    }

    private static String state(int sent, int all, int wanted, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double rate = sent / Math.max(seconds, 0.001);
        Duration left = Duration.ofSeconds(Math.round((wanted - all) / Math.max(rate, 1)));
        return String.format(
                Locale.ROOT,
                "Posts: %,d of %,d, %,.0f a second, %d:%02d left",
                all,
                wanted,
                rate,
                left.toMinutes(),
                left.toSecondsPart());
    }

    private void send(Batch batch, List<Stage> stages) throws InterruptedException {
        Stage stage = stages.get(batch.place());
        JsonNode answer = api.post(
                "/api/v1/import/discussions",
                Map.of(
                        "community",
                        stage.id(),
                        "topics",
                        batch.topics().stream()
                                .map(topic -> topic.item(stage.phrases(), stage.forums(), stage.authors(), time))
                                .toList()));
        Imported imported = new Imported();
        imported.items(answer, "topics");
        imported.items(answer, "posts");
    }

    /** The communities in turn, so that calls that run at the same time do not meet in one. */
    private static List<Batch> batches(List<Place> places, int wanted) {
        List<List<Batch>> byPlace = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            int share = wanted / places.size() + (place < wanted % places.size() ? 1 : 0);
            byPlace.add(batches(place, LargeTopic.of(places.get(place).slug(), share)));
        }
        List<Batch> all = new ArrayList<>();
        int rounds = byPlace.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            for (List<Batch> ofPlace : byPlace) {
                if (round < ofPlace.size()) {
                    all.add(ofPlace.get(round));
                }
            }
        }
        return all;
    }

    private static List<Batch> batches(int place, List<LargeTopic> topics) {
        List<Batch> batches = new ArrayList<>();
        List<LargeTopic> some = new ArrayList<>();
        int size = 0;
        for (LargeTopic topic : topics) {
            if (size + topic.posts() > POSTS_AT_ONCE) {
                batches.add(new Batch(place, List.copyOf(some)));
                some.clear();
                size = 0;
            }
            some.add(topic);
            size += topic.posts();
        }
        batches.add(new Batch(place, List.copyOf(some)));
        return batches;
    }

    private List<Stage> stages(List<Place> places) throws InterruptedException {
        List<List<String>> authors = crowd(Crowd.of(content));
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            List<String> forums = api.get("/api/v1/communities/" + place.id() + "/forums")
                    .path("items")
                    .valueStream()
                    .filter(forum -> !forum.path("audience").asString().equals("LEADERS"))
                    .map(forum -> forum.path("id").asString())
                    .sorted()
                    .toList();
            stages.add(new Stage(
                    place.id(), Phrases.of(content.communities().get(i).topics()), forums, authors.get(i)));
        }
        return stages;
    }

    /** Brings the crowd, and gives the ids of those in each community. */
    private List<List<String>> crowd(Crowd crowd) throws InterruptedException {
        List<List<String>> ids = new ArrayList<>();
        for (int place = 0; place < crowd.members().size(); place++) {
            progress.show("More members: " + place + " of " + crowd.members().size() + " communities");
            List<Crowd.Person> people = crowd.members().get(place);
            Imported imported = new Imported();
            List<String> own = new ArrayList<>();
            for (int from = 0; from < people.size(); from += MEMBERS_AT_ONCE) {
                List<Map<String, Object>> items =
                        people.subList(from, Math.min(from + MEMBERS_AT_ONCE, people.size())).stream()
                                .map(this::member)
                                .toList();
                imported.items(api.post("/api/v1/import/members", Map.of("members", items)), "members")
                        .forEach(member -> own.add(member.path("id").asString()));
            }
            DemoCommunity community = content.communities().get(place).community();
            List<Cast.Membership> memberships = people.stream()
                    .map(person -> new Cast.Membership(person.key(), "MEMBER", person.day()))
                    .toList();
            Map<String, Object> item = ImportItems.community(community, memberships, time);
            imported.items(api.post("/api/v1/import/communities", Map.of("communities", List.of(item))), "communities");
            ids.add(own);
        }
        return ids;
    }

    private Map<String, Object> member(Crowd.Person person) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("externalId", ImportItems.KEY + person.key());
        item.put("email", person.key() + Cast.DOMAIN);
        item.put("name", person.name());
        item.put("timeZone", person.timeZone());
        item.put("registeredAt", time.at(person.day()));
        return item;
    }

    private synchronized void finished(int number, int wanted, int sent) throws IOException {
        posts.addAndGet(sent);
        int before = done.nextClearBit(0);
        done.set(number);
        int now = done.nextClearBit(0);
        if (now > before) {
            Path unfinished = noteFile.resolveSibling(noteFile.getFileName() + ".new");
            Files.writeString(unfinished, wanted + " " + now);
            Files.move(unfinished, noteFile, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** How many batches of a demo of this size were done before; what is sent once more changes nothing. */
    private int noted(int wanted) {
        try {
            List<String> words =
                    Stream.of(Files.readString(noteFile).split(" ")).toList();
            return words.getFirst().equals(String.valueOf(wanted)) ? Integer.parseInt(words.getLast()) : 0;
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }
}
