package dev.praxis.discussion.importing;

import dev.praxis.platform.importing.Intake;
import dev.praxis.platform.problem.Problems;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How items are taken in. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    Intake intake(Validator validator, Problems problems, Clock clock) {
        return new Intake(validator, problems, clock);
    }
}
