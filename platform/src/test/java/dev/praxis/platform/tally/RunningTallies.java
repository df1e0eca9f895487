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
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A running instance of the tally service, several of which may share a store and a broker. */
public final class RunningTallies implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningTallies(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts an instance on the backends of this JVM. */
    public static RunningTallies start(String... properties) {
        Settings settings = with();
        List.of(properties).forEach(settings::set);
        return settings.start();
    }

    /** An instance with further configuration. */
    public static Settings with(Class<?>... configurations) {
        return new Settings(List.of(configurations));
    }

    /** What an instance is started with. */
    public static final class Settings {

        private final SpringApplicationBuilder application;
        private final List<String> properties = new ArrayList<>(List.of(
                "--praxis.service=tally",
                "--spring.mongodb.database=praxis-tally",
                "--logging.level.org.apache.kafka=ERROR",
                "--logging.level.org.springframework.kafka=ERROR"));

        private Settings(List<Class<?>> configurations) {
            application = new SpringApplicationBuilder(TallyService.class)
                    .sources(configurations.toArray(Class<?>[]::new))
                    .web(WebApplicationType.NONE);
            backends(Backends.ofThisJvm());
        }

        public Settings backends(Backends backends) {
            return set("spring.kafka.bootstrap-servers=" + backends.kafka())
                    .set("spring.mongodb.uri=" + backends.mongodb());
        }

        public Settings set(String property) {
            properties.removeIf(other -> other.startsWith("--" + property.split("=", 2)[0] + "="));
            properties.add("--" + property);
            return this;
        }

        public <T> Settings bean(Class<T> type, T bean) {
            application.initializers(context -> ((GenericApplicationContext) context).registerBean(type, () -> bean));
            return this;
        }

        public RunningTallies start() {
            return new RunningTallies(application.run(properties.toArray(String[]::new)));
        }
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
