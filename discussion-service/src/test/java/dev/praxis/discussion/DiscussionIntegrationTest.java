package dev.praxis.discussion;

import dev.praxis.platform.test.ServiceIntegrationTest;
import dev.praxis.platform.test.TestTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the running service; all of them share one application, and the membership-service that tests play. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIntegrationTest
@Import({TestTokens.class, DiscussionTestConfiguration.class})
@TestPropertySource(properties = "praxis.limits=off")
public @interface DiscussionIntegrationTest {}
