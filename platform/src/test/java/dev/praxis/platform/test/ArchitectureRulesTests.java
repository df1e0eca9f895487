package dev.praxis.platform.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTests {

    private static final String BAD = "dev.praxis.badexample";
    private static final String GOOD = "dev.praxis.platform.tally";

    private final JavaClasses bad = new ClassFileImporter().importPackages(BAD);
    private final JavaClasses good = new ClassFileImporter().importPackages(GOOD);

    @Test
    void noticesAServiceThatKnowsAnother() {
        assertBreaks(ArchitectureRules.knowsNoOtherService(BAD), "dev.praxis.badneighbour.Neighbour");
    }

    @Test
    void noticesAnAggregateThatKnowsTheWeb() {
        assertBreaks(ArchitectureRules.hasPureAggregates(), "org.springframework.http.HttpStatus");
    }

    @Test
    void noticesAControllerThatUsesAnotherFeaturesRepository() {
        assertBreaks(ArchitectureRules.controllersKeepToTheirFeature(), "dev.praxis.badexample.one.Ones");
    }

    @Test
    void noticesACycleOfPackages() {
        assertBreaks(ArchitectureRules.hasNoCycles(BAD), "Cycle detected");
    }

    @Test
    void noticesAFactThatIsNoRecord() {
        assertBreaks(ArchitectureRules.factsAreRecords(), "FactAsClass");
    }

    @Test
    void acceptsAServiceThatKeepsTheRules() {
        assertThatCode(() -> ArchitectureRules.all(GOOD)
                        .forEach(rule -> rule.allowEmptyShould(true).check(good)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesToCheckNothing() {
        assertThatThrownBy(() -> ArchitectureRules.check("dev.praxis.nowhere")).hasMessageContaining("No classes");
    }

    private void assertBreaks(ArchRule rule, String named) {
        assertThatThrownBy(() -> rule.check(bad))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }
}
