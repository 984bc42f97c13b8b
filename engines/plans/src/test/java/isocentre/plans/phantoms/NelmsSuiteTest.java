package isocentre.plans.phantoms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.Conformance;
import isocentre.plans.StudySet;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dvh.RegionDoses;
import isocentre.plans.phantoms.NelmsSolid.Gradient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NelmsSuiteTest {
    private static final NelmsSuite SUITE = new NelmsSuite(3, 3, 3);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("The suite is written as files that a conformance checker passes and whose figures we find")
    void written() throws IOException {
        for (Path one : SUITE.write(folder)) {
            assertThat(one.resolve("truth.csv")).exists();
            StudySet set = StudySet.read(List.of(one), Limits.STANDARD);
            assertThat(set.cases()).hasSize(1);
            RegionDoses doses =
                    RegionDoses.of(set.structureSets().getFirst(), set.doses().getFirst());
            Gradient gradient = Gradient.valueOf(one.getFileName().toString());
            for (NelmsSolid solid : NelmsSolid.values()) {
                double mean = doses.regions()
                        .get(solid.ordinal())
                        .slab()
                        .orElseThrow()
                        .mean();
                assertThat(mean).isCloseTo(value(gradient, solid, "Mean[Gy]"), within(0.1));
            }
        }
    }

    @Test
    @DisplayName("What is written has no error in dciodvfy")
    void conforms() throws IOException {
        assertThat(Conformance.errors(SUITE.structures(Gradient.SI).file())).isEmpty();
        assertThat(Conformance.errors(SUITE.dose(Gradient.SI).file())).isEmpty();
    }

    private static double value(Gradient gradient, NelmsSolid solid, String name) {
        return SUITE.known(gradient).stream()
                .filter(known ->
                        known.structure().equals(solid.name()) && known.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
