package dev.praxis.gateway;

import dev.praxis.platform.test.Backends;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway that a test starts itself: as one of several instances, or with other settings. */
final class RunningGateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts a gateway with some settings, each {@code name=value}. */
    static RunningGateway with(String... settings) {
        Backends backends = Backends.ofThisJvm();
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.kafka.bootstrap-servers=" + backends.kafka(),
                "--spring.mongodb.uri=" + backends.mongodb(),
                "--praxis.public-url=" + StubMembership.ISSUER,
                "--praxis.secret=" + StubMembership.SECRET));
        for (String setting : settings) {
            all.add("--" + setting);
        }
        return new RunningGateway(
                new SpringApplicationBuilder(GatewayApplication.class).run(all.toArray(String[]::new)));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    URI managementUrl() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port"));
    }

    Browser browser() {
        return new Browser(url());
    }

    @Override
    public void close() {
        context.close();
    }
}
