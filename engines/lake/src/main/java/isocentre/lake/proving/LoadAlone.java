package isocentre.lake.proving;

import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.LoadReport;
import isocentre.lake.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A load in a process of its own, to be killed: `LoadAlone HOME PATH…`.
public final class LoadAlone {
    /// Few lots to a batch, so that there are many commits to be killed in.
    private static final int BATCH = 8;

    private LoadAlone() {}

    public static void main(String[] arguments) {
        List<Path> paths = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        try (Lake lake = Lake.open(Path.of(arguments[0]))) {
            LoadReport report = lake.load(paths, LoadOptions.standard().inBatchesOf(BATCH), Progress.silent());
            System.out.println(report.version().id());
        }
    }
}
