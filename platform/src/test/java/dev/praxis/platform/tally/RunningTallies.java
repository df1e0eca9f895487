package dev.praxis.platform.tally;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.Backends;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A running instance of the tally service, several of which may share a store and a broker. */
public final class RunningTallies implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningTallies(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts an instance on the backends of this JVM. */
    public static RunningTallies start(String... properties) {
        return start(Backends.ofThisJvm(), List.of(), properties);
    }

    /** Starts an instance with further configuration classes. */
    public static RunningTallies start(Backends backends, List<Class<?>> configurations, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "praxis.service=tally",
                "spring.kafka.bootstrap-servers=" + backends.kafka(),
                "spring.mongodb.uri=" + backends.mongodb(),
                "spring.mongodb.database=praxis-tally",
                "spring.main.banner-mode=off",
                "logging.level.org.apache.kafka=ERROR"));
        all.addAll(List.of(properties));
        return new RunningTallies(new SpringApplicationBuilder(TallyService.class)
                .sources(configurations.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(all.stream().map(property -> "--" + property).toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public MongoTemplate mongo() {
        return bean(MongoTemplate.class);
    }

    /** Opens a tally and returns its id. */
    public String open() {
        String id = UUID.randomUUID().toString();
        mongo().insert(Tally.opened(id, "of " + id, now()));
        return id;
    }

    /** Raises a tally by one, as one command that loads and saves it. */
    public void raise(String id) {
        Tally tally = load(id);
        tally.raise(1, now());
        mongo().save(tally);
    }

    public Tally load(String id) {
        return Objects.requireNonNull(mongo().findById(id, Tally.class));
    }

    public static Act now() {
        return Act.of("member-1", Instant.now());
    }

    @Override
    public void close() {
        context.close();
    }
}
