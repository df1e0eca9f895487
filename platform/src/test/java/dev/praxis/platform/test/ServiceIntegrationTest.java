package dev.praxis.platform.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of one service on a random port, with a real Kafka broker and a real document store.
 *
 * <p>The backends start once for all tests of a JVM: as containers where a Docker engine answers, otherwise embedded;
 * one printed line says which. They are shared, so tests use fresh ids. Inject {@link FactProbe} to read what the
 * service publishes, {@link FactFeed} to play the services it follows:
 *
 * <pre>{@code
 * @ServiceIntegrationTest
 * class FoundingIntegrationTests {
 *     @Autowired FactProbe facts;
 *
 *     @Test
 *     void tellsThatACommunityIsFounded() {
 *         var id = ...;
 *
 *         var fact = facts.await("CommunityFounded", id);
 *
 *         assertThat(fact.data().path("visibility").asString()).isEqualTo("LISTED");
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = BackendsInitializer.class)
@Import(ProbeConfiguration.class)
public @interface ServiceIntegrationTest {}
