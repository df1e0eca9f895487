package dev.praxis.platform.tally;

import dev.praxis.platform.fact.Publication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The service of the tests: it publishes the facts and states of tallies. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class TallyService {

    @Bean
    Publication<Tally> tallies() {
        return Publication.of(Tally.class).withStates("praxis.tally.tallies", TallyState.class, Tally::state);
    }
}
