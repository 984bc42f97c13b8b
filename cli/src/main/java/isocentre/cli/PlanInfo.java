package isocentre.cli;

import isocentre.plans.StudySet;
import isocentre.plans.dicom.Limits;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what a set of DICOM-RT files holds, what belongs together, and what is wrong in it. Offline: nothing leaves"
                    + " this machine.",
            "Takes structure sets, plans (photon, electron, ion, brachytherapy), doses, CT, MR and PET images and registrations,"
                    + " mixed and in any order.",
            "Exit: 0 done, 1 nothing in it could be read."
        })
final class PlanInfo implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders that hold them at any depth.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for a person) or json. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private InfoFormat format;

    enum InfoFormat {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        StudySet set = StudySet.read(PlanFiles.of(paths), Limits.STANDARD);
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        switch (format) {
            case TEXT -> new PlanInfoText(out).write(set);
            case JSON -> PlanInfoJson.write(set, out);
        }
        out.flush();
        return set.objects().isEmpty() ? Main.REJECTED : 0;
    }
}
