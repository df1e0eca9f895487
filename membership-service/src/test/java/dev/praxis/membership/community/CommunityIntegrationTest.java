package dev.praxis.membership.community;

import dev.praxis.platform.test.ServiceIntegrationTest;
import dev.praxis.platform.test.TestTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of communities in the running service; all of them share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIntegrationTest
@Import({TestTokens.class, CommunityTestConfiguration.class})
@TestPropertySource(properties = {"praxis.secret=a-secret-for-tests-of-communities", "praxis.limits=off"})
public @interface CommunityIntegrationTest {}
