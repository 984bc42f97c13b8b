package isocentre.cli;

import isocentre.plans.phantoms.NelmsSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "phantom",
        mixinStandardHelpOptions = true,
        description = {
            "Writes five solids in two doses as DICOM files, with the figures that are true of them by closed formulas: to"
                    + " hold any system's dose-volume histograms against (the suite of Nelms 2015,"
                    + " doi 10.1118/1.4923175). Nobody was treated with them.",
            "Each folder holds RTSTRUCT.dcm, RTDOSE.dcm and truth.csv; the truth includes end caps of half a slice."
        })
final class PlanPhantom implements Callable<Integer> {
    private static final double FINEST = 0.1;
    private static final double COARSEST = 6;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where to write: two folders.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--slices",
            paramLabel = "MM",
            defaultValue = "3",
            description = "Between contours; 24 mm must be a multiple of it. Default: ${DEFAULT-VALUE}")
    private double slices;

    @Option(
            names = "--grid",
            paramLabel = "MM",
            description = "Voxels of the dose: one size, or IN-PLANExBETWEEN such as 0.4x0.2. Default: as --slices")
    @Nullable
    private String grid;

    @Override
    public Integer call() throws IOException {
        double planes = 24 / slices;
        if (!(slices >= FINEST && slices <= COARSEST) || Math.abs(planes - Math.rint(planes)) > 1e-6) {
            throw new UserMistake("--slices " + slices + ": from 0.1 to 6 mm, and 24 mm must be a multiple of it");
        }
        String[] sizes = grid == null ? new String[] {Double.toString(slices)} : grid.split("x", -1);
        NelmsSuite suite = new NelmsSuite(slices, size(sizes[0]), size(sizes[sizes.length - 1]));
        for (Path folder : suite.write(out)) {
            System.out.println(folder);
        }
        return 0;
    }

    private double size(String text) {
        try {
            double size = Double.parseDouble(text);
            if (size >= FINEST && size <= COARSEST) {
                return size;
            }
        } catch (NumberFormatException e) {
            // told below, as a size out of range is
        }
        throw new UserMistake("--grid " + grid + ": one size from 0.1 to 6 mm, or two such as 0.4x0.2");
    }
}
