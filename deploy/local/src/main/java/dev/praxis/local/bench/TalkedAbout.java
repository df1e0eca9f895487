package dev.praxis.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topics that a discussion benchmark reads and writes: those that are there in open communities, such as the demo's, or
 * new ones.
 *
 * @param topics topics with a whole page of posts
 * @param communities the communities of the topics
 * @param posts how many posts all topics have together
 */
record TalkedAbout(List<Topic> topics, List<String> communities, long posts) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ENOUGH = 400;
    private static final int TOPICS = 500;
    private static final int MOST = 60_000;
    private static final int CONNECTIONS = 16;

    /** How many posts are on a page. */
    static final int PAGE = 20;

    static final String WORDS = """
            On our ward the allergies are on the first line of the sheet, before the diagnosis, and they are read out **aloud** at
            the bed. It took three weeks until everybody did, and the night team was the last to begin.

            - name, age, weight
            - allergies
            - what changed since last night

            What do you do when the [sheet](/sheets/handover) is full?
            """;

    /** A topic and how many posts it has. */
    record Topic(String id, String community, int posts) {}

    /** Finds what is there, joining the open communities; makes 10,000 posts where there is too little. */
    static TalkedAbout about(Load load, Population population, List<Caller> callers) throws InterruptedException {
        TalkedAbout found = find(load, callers);
        return found.topics().size() >= ENOUGH ? found : made(load, population, callers);
    }

    private static TalkedAbout find(Load load, List<Caller> callers) throws InterruptedException {
        List<Topic> topics = new ArrayList<>();
        List<String> communities = new ArrayList<>();
        long posts = 0;
        JsonNode all = JSON.readTree(load.send(callers.getFirst().get("/api/v1/communities?limit=100")));
        for (JsonNode community : all.path("items")) {
            if (community.path("joining").asString().equals("OPEN")) {
                String id = community.path("id").asString();
                join(load, callers, id);
                communities.add(id);
                posts += collect(load, callers.getFirst(), id, topics);
            }
        }
        return new TalkedAbout(topics, communities, posts);
    }

    private static long collect(Load load, Caller caller, String community, List<Topic> topics)
            throws InterruptedException {
        long posts = 0;
        String path = "/api/v1/communities/" + community + "/topics?sort=newest&limit=100";
        String next = "";
        while (next != null && topics.size() < MOST) {
            JsonNode page = JSON.readTree(load.send(caller.get(path + next)));
            for (JsonNode topic : page.path("items")) {
                int count = topic.path("posts").asInt();
                posts += count;
                if (count >= PAGE && isOpenToPosts(topic)) {
                    topics.add(new Topic(topic.path("id").asString(), community, count));
                }
            }
            next = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }
        return posts;
    }

    private static boolean isOpenToPosts(JsonNode topic) {
        return !topic.path("locked").asBoolean()
                && !topic.path("status").asString().equals("CLOSED");
    }

    private static TalkedAbout made(Load load, Population population, List<Caller> callers)
            throws InterruptedException {
        String community = population.communities(callers.getFirst(), 1).getFirst();
        join(load, callers.subList(1, callers.size()), community);
        String forum = id(
                load,
                callers.getFirst(),
                "/api/v1/communities/" + community + "/forums",
                Map.of("name", "Measured", "audience", "MEMBERS"));
        List<Topic> topics = new ArrayList<>();
        List<java.net.http.HttpRequest> replies = new ArrayList<>();
        for (int i = 0; i < TOPICS; i++) {
            Caller author = callers.get(i % callers.size());
            String topic = id(
                    load,
                    author,
                    "/api/v1/communities/" + community + "/topics",
                    Map.of(
                            "forum",
                            forum,
                            "title",
                            "Handing over, part " + i,
                            "body",
                            "Part " + i + ".\n\n" + WORDS,
                            "tags",
                            List.of("handover")));
            topics.add(new Topic(topic, community, PAGE));
        }
        for (int number = 2; number <= PAGE; number++) {
            for (int i = 0; i < TOPICS; i++) {
                Caller author = callers.get((i + number) % callers.size());
                replies.add(author.post(
                        "/api/v1/topics/" + topics.get(i).id() + "/posts",
                        Map.of("body", "Answer " + number + " to part " + i + ".\n\n" + WORDS)));
            }
        }
        load.each(CONNECTIONS, replies);
        return new TalkedAbout(topics, List.of(community), (long) TOPICS * PAGE);
    }

    private static void join(Load load, List<Caller> callers, String community) throws InterruptedException {
        String path = "/api/v1/communities/" + community + "/members/me";
        JsonNode guidelines =
                JSON.readTree(load.send(callers.getFirst().get(path))).at("/guidelines/current");
        Map<String, Object> request =
                guidelines.isNumber() ? Map.of("acceptedGuidelines", guidelines.asInt()) : Map.of();
        for (Caller caller : callers) {
            load.send(caller.put(path, request));
        }
    }

    private static String id(Load load, Caller caller, String path, Map<String, Object> body)
            throws InterruptedException {
        return JSON.readTree(load.send(caller.post(path, body))).path("id").asString();
    }

    /** Any of the topics. */
    Topic any() {
        return topics.get(ThreadLocalRandom.current().nextInt(topics.size()));
    }

    String anyCommunity() {
        return communities.get(ThreadLocalRandom.current().nextInt(communities.size()));
    }

    /** The path of any whole page of any topic. */
    String anyPage() {
        Topic topic = any();
        int page = ThreadLocalRandom.current().nextInt(topic.posts() / PAGE);
        return "/api/v1/topics/" + topic.id() + "/posts?limit=" + PAGE + "&after=" + page * PAGE;
    }
}
