import isocentre.plans.StudySet;
import isocentre.plans.comparing.Comparison;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dvh.RegionDoses;
import isocentre.plans.gamma.Criteria;
import isocentre.plans.gamma.GammaMap;
import isocentre.plans.shapes.PlaneSpacing;
import isocentre.plans.shapes.Solid;
import isocentre.plans.structures.StructureSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Times the measures of plans in a warm JVM, without starting it and reading files. Prints rows of a
/// Markdown table.
///
/// Usage: `java -cp CLASSES bench/WarmPlans.java DICOM-FOLDER SHIFTED-DOSE`
final class WarmPlans {
    private static final int WARM = 4;
    private static final int RUNS = 7;

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        StudySet pinnacle = StudySet.read(List.of(data.resolve("pinnacle")), Limits.STANDARD);
        StructureSet structures = pinnacle.structureSets().getFirst();
        Dose dose = pinnacle.doses().getFirst();
        time("all histograms of a 48-structure plan, both models, warm", "1.0 s", () -> RegionDoses.of(structures, dose));
        StructureSet lungs = StudySet.read(List.of(data.resolve("oeso/20191031-215249_m.dcm")), Limits.STANDARD)
                .structureSets()
                .getFirst();
        time("compare both lungs with one, HD95 included, warm", "0.5 s", () -> Comparison.of(
                solid(lungs, "LUNGS"), solid(lungs, "LUNG_R"), 2));
        time("compare a lung with the heart, HD95 included, warm", "0.5 s", () -> Comparison.of(
                solid(lungs, "LUNG_R"), solid(lungs, "HEART"), 2));
        DoseGrid grid = dose.grid().orElseThrow();
        DoseGrid shifted = StudySet.read(List.of(Path.of(arguments[1])), Limits.STANDARD)
                .doses()
                .getFirst()
                .grid()
                .orElseThrow();
        time("gamma 3 %/2 mm, 534,000 voxels, warm", "1 s", () -> GammaMap.of(
                grid, shifted, new Criteria(0.03, 2, false, 0.1, 2), grid.most()));
    }

    private static Solid solid(StructureSet structures, String name) {
        return Solid.of(
                structures.rois().stream().filter(roi -> roi.name().equals(name)).findFirst().orElseThrow(),
                PlaneSpacing.of(structures.rois()));
    }

    private static void time(String what, String limit, Runnable work) {
        double[] seconds = new double[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long start = System.nanoTime();
            work.run();
            if (run >= 0) {
                seconds[run] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.2f s (best %.2f, worst %.2f) | | | %s |",
                what,
                seconds[RUNS / 2],
                seconds[0],
                seconds[RUNS - 1],
                limit));
    }
}
