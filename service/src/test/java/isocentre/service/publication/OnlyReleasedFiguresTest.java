package isocentre.service.publication;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Public figures come only through disclosure: the public pages have no way to what was not released.
class OnlyReleasedFiguresTest {
    @Test
    void publicPagesCannotReachRawFigures() {
        noClasses()
                .that()
                .resideInAPackage("isocentre.service.publication..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "isocentre.indicators..",
                        "isocentre.report..",
                        "isocentre.lake..",
                        "isocentre.service.indicators..",
                        "isocentre.service.store..",
                        "isocentre.service.feedback..",
                        "isocentre.service.capture..",
                        "org.springframework.jdbc..",
                        "javax.sql..",
                        "java.sql..",
                        "java.nio.file..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("isocentre.service"));
    }
}
