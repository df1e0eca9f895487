package dev.praxis.local.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Members and communities that benchmarks make for themselves on the platform they measure. */
final class Population {

    private static final String PASSWORD = "correct horse battery staple 42";

    private final URI gateway;
    private final Load load;

    Population(URI gateway, Load load) {
        this.gateway = gateway;
        this.load = load;
    }

    Person member() throws InterruptedException {
        String name = UUID.randomUUID().toString();
        return Person.register(gateway, "Bench " + name.substring(0, 8), "bench-" + name + "@example.org", PASSWORD);
    }

    List<Caller> callers(int count) throws InterruptedException {
        List<Caller> callers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Person person = member();
            person.signIn();
            callers.add(person.token());
        }
        return callers;
    }

    /** Founds open communities and gives their ids. */
    List<String> communities(Caller founder, int count) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String slug = "bench-" + UUID.randomUUID();
            Map<String, Object> community = Map.of(
                    "name",
                    "Bench " + slug.substring(6, 14),
                    "slug",
                    slug,
                    "charter",
                    Map.of(
                            "domain", "measuring",
                            "community", "those who measure",
                            "practice", "repeatable measurements",
                            "purpose", "to know how fast it is",
                            "idealMember", "somebody patient",
                            "goals", List.of("no guessing")),
                    "joining",
                    "OPEN",
                    "visibility",
                    "LISTED");
            String answer = load.send(founder.post("/api/v1/communities", community));
            ids.add(JsonMapper.shared().readTree(answer).path("id").asString());
        }
        return ids;
    }
}
