package dev.praxis.platform.test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points an application under test at the backends of this test JVM. */
public final class BackendsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Backends backends = Backends.ofThisJvm();
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + backends.kafka(),
                        "spring.mongodb.uri=" + backends.mongodb())
                .applyTo(context);
    }
}
