package isocentre.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows between the parts, as ARCHITECTURE.md draws them. An arrow that is not here is a build failure.
class StructureTest {
    private static final Map<String, Set<String>> MAY_CALL = Map.ofEntries(
            Map.entry("radiotherapy", Set.of()),
            Map.entry("statistics", Set.of()),
            Map.entry("dataset", Set.of("radiotherapy")),
            Map.entry("effects", Set.of("radiotherapy", "statistics")),
            Map.entry("charts", Set.of("statistics")),
            Map.entry("capacity", Set.of("radiotherapy", "charts")),
            Map.entry("lake", Set.of("radiotherapy", "dataset")),
            Map.entry("indicators", Set.of("radiotherapy", "statistics", "lake")),
            Map.entry("plans", Set.of("radiotherapy")),
            Map.entry("ledger", Set.of("radiotherapy")),
            Map.entry("verifier", Set.of()),
            Map.entry("disclosure", Set.of("radiotherapy")),
            Map.entry("report", Set.of("radiotherapy", "statistics", "indicators", "charts", "capacity")),
            Map.entry("synthetic", Set.of("radiotherapy")));

    private static final List<String> NAMES_THAT_SAY_NOTHING =
            List.of("util", "utils", "common", "core", "manager", "helper", "impl", "dto", "misc");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("isocentre");

    @TestFactory
    Stream<DynamicTest> anEngineCallsOnlyTheEnginesDeclaredForIt() {
        return MAY_CALL.entrySet().stream()
                .map(part -> DynamicTest.dynamicTest(
                        part.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(within(part.getKey()))
                                .should()
                                .dependOnClassesThat(describe(
                                        "belong to another part",
                                        called -> called.getPackageName().startsWith("isocentre.")
                                                && !part.getKey().equals(partOf(called))
                                                && !part.getValue().contains(partOf(called))))
                                .check(ALL)));
    }

    @Test
    void enginesKnowNoFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackage("isocentre.service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "com.google.inject..")
                .check(ALL);
    }

    /// Commands are looked at by reflection, and the service's jars are there for `serve` and `demo` alone.
    @Test
    void noCommandNamesATypeOfTheService() {
        noClasses()
                .that()
                .resideInAPackage("isocentre.cli..")
                .and()
                .areAnnotatedWith(picocli.CommandLine.Command.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("isocentre.service..")
                .check(ALL);
    }

    @Test
    void packagesAndClassesAreNamedAfterTheField() {
        classes()
                .should(new ArchCondition<JavaClass>("have a name that says something") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        for (String word : NAMES_THAT_SAY_NOTHING) {
                            boolean inPackage =
                                    List.of(item.getPackageName().split("\\.")).contains(word);
                            // A word of its own: a Score is no Core.
                            boolean inName = item.getSimpleName()
                                    .endsWith(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
                            if (inPackage || inName) {
                                events.add(SimpleConditionEvent.violated(
                                        item, item.getName() + " is named '" + word + "'"));
                            }
                        }
                    }
                })
                .check(ALL);
    }

    @Test
    void everyEngineIsAJavaModule() throws Exception {
        try (Stream<Path> engines = Files.list(Path.of("..", "engines"))) {
            assertThat(engines.filter(Files::isDirectory))
                    .allSatisfy(engine -> assertThat(engine.resolve("src/main/java/module-info.java"))
                            .exists());
        }
    }

    private static String within(String part) {
        return "isocentre." + part + "..";
    }

    private static String partOf(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 1 ? names[1] : "";
    }

    private static DescribedPredicate<JavaClass> describe(String words, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(words, predicate::test);
    }
}
