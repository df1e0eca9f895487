package dev.praxis.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.fact.Fact;
import java.util.List;

/**
 * The rules of the architecture, checked on the classes of one service.
 *
 * <pre>{@code
 * class ArchitectureTests {
 *     @Test
 *     void keepsTheRules() {
 *         ArchitectureRules.check("dev.praxis.membership");
 *     }
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** Checks all rules on the production classes below a root package such as {@code dev.praxis.membership}. */
    public static void check(String root) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (service.isEmpty()) {
            throw new IllegalArgumentException("No classes below " + root + ": the rules would check nothing");
        }
        all(root).forEach(rule -> rule.check(service));
    }

    /** All rules for the service below a root package. */
    static List<ArchRule> all(String root) {
        return List.of(
                knowsNoOtherService(root),
                hasPureAggregates(),
                controllersKeepToTheirFeature(),
                hasNoCycles(root),
                factsAreRecords());
    }

    static ArchRule knowsNoOtherService(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "belong to another service or to the runner",
                        other -> other.getPackageName().startsWith("dev.praxis.")
                                && !below(root, other)
                                && !below("dev.praxis.platform", other)))
                .because("a service knows another only by its published facts and its HTTP contract");
    }

    static ArchRule hasPureAggregates() {
        return noClasses()
                .that()
                .areAssignableTo(Aggregate.class)
                .should()
                .dependOnClassesThat(describe(
                        "are of web, Kafka or the container",
                        other -> foreign(other) && !other.getPackageName().startsWith("org.springframework.data.")))
                .allowEmptyShould(true)
                .because("aggregates carry their rules and nothing else");
    }

    private static boolean foreign(JavaClass other) {
        return List.of(
                        "org.springframework.",
                        "org.apache.kafka.",
                        "jakarta.servlet.",
                        "tools.jackson.",
                        "com.mongodb.",
                        "io.micrometer.")
                .stream()
                .anyMatch(some -> (other.getPackageName() + ".").startsWith(some));
    }

    static ArchRule controllersKeepToTheirFeature() {
        DescribedPredicate<JavaClass> controllers = describe(
                "are controllers", some -> some.isMetaAnnotatedWith("org.springframework.stereotype.Controller"));
        return classes()
                .that(controllers)
                .should(touchNoRepositoryOfAnotherPackage())
                .allowEmptyShould(true)
                .because("another feature is reached through its use cases");
    }

    private static ArchCondition<JavaClass> touchNoRepositoryOfAnotherPackage() {
        return new ArchCondition<>("touch no repository of another feature") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                for (Dependency dependency : controller.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (isRepository(target) && !target.getPackageName().equals(controller.getPackageName())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isRepository(JavaClass some) {
        return some.isAssignableTo("org.springframework.data.repository.Repository")
                || some.isMetaAnnotatedWith("org.springframework.stereotype.Repository");
    }

    static ArchRule hasNoCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule factsAreRecords() {
        return classes()
                .that()
                .implement(Fact.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .allowEmptyShould(true)
                .because("a fact is its fields");
    }

    private static boolean below(String root, JavaClass some) {
        return some.getPackageName().equals(root) || some.getPackageName().startsWith(root + ".");
    }
}
