package dev.praxis.discussion;

import dev.praxis.platform.test.Backends;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A further instance of the service, on the same backends and with the same tokens as the one of all tests. */
public final class Instance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts an instance beside another one. */
    public static Instance beside(ApplicationContext other) {
        Backends backends = Backends.ofThisJvm();
        return new Instance(new SpringApplicationBuilder(DiscussionServiceApplication.class)
                .initializers(context -> share(other, (GenericApplicationContext) context))
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + backends.mongodb(),
                        "--spring.kafka.bootstrap-servers=" + backends.kafka(),
                        "--praxis.limits=off"));
    }

    private static void share(ApplicationContext other, GenericApplicationContext context) {
        context.registerBean("sharedDecoder", JwtDecoder.class, () -> other.getBean(JwtDecoder.class));
        context.registerBean("sharedMembership", StandInMembership.class, () -> other.getBean(StandInMembership.class));
    }

    public String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Ends as it does when it is told to. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        stop();
    }
}
