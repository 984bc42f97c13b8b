package isocentre.cli;

import isocentre.dataset.Checker;
import isocentre.dataset.Finding;
import isocentre.dataset.Submission;
import isocentre.dataset.Submissions;
import isocentre.dataset.Verdict;
import isocentre.dataset.explaining.Explanation;
import isocentre.dataset.explaining.Format;
import isocentre.dataset.repairing.Repaired;
import isocentre.dataset.repairing.Repairer;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a verdict on RTDS files, offline: nothing leaves this machine.",
            "Reads version 6.0 (attendance and prescription file) and version 5.0 (one flat file), in any common delimiter,"
                    + " encoding, header form and date order, also in .gz and .zip; what it assumed, it says.",
            "Exit: 0 accepted, 1 rejected."
        })
final class Check implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders that hold them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the verdict (and repaired files) there.")
    @Nullable
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for a person), json, csv or html (one page to send on). Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--repair",
            description =
                    "Mend what has one safe answer and write the files again, in the sender's own format, with a list of every"
                            + " change. Needs --out.")
    private boolean repair;

    @Option(
            names = "--provider",
            paramLabel = "CODE",
            description = "The sender's ODS code. Default: what the files say.")
    @Nullable
    private String provider;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The month of the submission. Default: what the files say.")
    @Nullable
    private Month period;

    @Override
    public Integer call() throws IOException {
        Path folder = out;
        if (repair && folder == null) {
            throw new UserMistake("--repair writes files: say where with --out DIR");
        }
        Checker checker = Checker.standard(Clock.systemDefaultZone());
        Repairer repairer = Repairer.standard();
        List<Verdict> verdicts = new ArrayList<>();
        List<Submission> submissions = submissions();
        for (Submission submission : submissions) {
            Verdict verdict = checker.check(submission);
            if (repair && folder != null) {
                Path own = submissions.size() == 1 ? folder : folder.resolve(place(verdict, verdicts.size()));
                Repaired repaired = repairer.repair(submission, verdict, Files.createDirectories(own));
                say(submission, repaired);
                if (!repaired.files().isEmpty()) {
                    verdict = checker.check(repaired.in(submission));
                }
            }
            verdicts.add(verdict);
        }
        // What the repair could mend it has mended; what is left has no one safe answer.
        Predicate<Finding> mendable = repair ? finding -> false : repairer::mends;
        tell(verdicts, Explanation.of(format, mendable, folder == null && Main.onTerminal()));
        return verdicts.stream().allMatch(Verdict::accepted) ? 0 : Main.REJECTED;
    }

    /// A folder for each of several submissions, whose files may have the same names.
    private static String place(Verdict verdict, int number) {
        return String.format(Locale.ROOT, "%03d", number + 1)
                + verdict.provider().map(code -> "-" + code).orElse("")
                + verdict.period().map(month -> "-" + month).orElse("");
    }

    private static void say(Submission submission, Repaired repaired) {
        if (repaired.changes() == 0) {
            System.err.println(submission.name() + ": nothing could be mended safely; no file was written.");
        } else {
            System.err.println(repaired.changes() + (repaired.changes() == 1 ? " cell" : " cells")
                    + " mended; every change is in "
                    + repaired.changeList().map(Path::toString).orElse("no list"));
            repaired.files().forEach(file -> System.err.println("  repaired: " + file));
            repaired.in(submission).files().stream()
                    .filter(submission.files()::contains)
                    .forEach(file -> System.err.println("  as it was: " + file.name()));
            System.err.println("  the verdict is of the repaired files");
        }
        repaired.notes().forEach(words -> System.err.println("  note: " + words));
    }

    private List<Submission> submissions() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UserMistake("there is no file or folder " + path);
            }
        }
        Submissions grouped = Submissions.group(paths);
        List<Submission> all = new ArrayList<>(grouped.submissions());
        List<Path> asked =
                paths.stream().filter(path -> !Files.isDirectory(path)).toList();
        // whoever names a file wants a verdict on it, whatever it is; what else lies in a folder is only noted
        asked.stream().filter(path -> !holds(all, path)).distinct().forEach(path -> all.add(Submission.of(path)));
        grouped.unplaced().stream()
                .filter(one -> asked.stream().noneMatch(path -> same(path, one.file()))
                        || holds(grouped.submissions(), one.file()))
                .forEach(one -> System.err.println("note: " + one.words()));
        if (all.isEmpty()) {
            throw new UserMistake("no file of the Radiotherapy Data Set was found there");
        }
        return all.stream().map(this::named).toList();
    }

    private static boolean holds(List<Submission> submissions, Path path) {
        return submissions.stream()
                .flatMap(submission -> submission.files().stream())
                .anyMatch(file -> file.path().filter(one -> same(one, path)).isPresent());
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    private Submission named(Submission submission) {
        Submission named = submission;
        if (provider != null) {
            if (!OdsCode.isOdsCode(provider)) {
                throw new UserMistake("'" + provider + "' is not an ODS code such as RR8");
            }
            named = named.from(new OdsCode(provider));
        }
        return period == null ? named : named.during(period);
    }

    private void tell(List<Verdict> verdicts, Explanation explanation) throws IOException {
        if (out == null) {
            // what a program reads is UTF-8 wherever it runs; what a person reads is in the terminal's own encoding
            Charset charset = format == Format.TEXT ? System.out.charset() : StandardCharsets.UTF_8;
            Writer writer = new OutputStreamWriter(System.out, charset);
            explanation.write(verdicts, writer);
            writer.flush();
            return;
        }
        Path file = Files.createDirectories(out).resolve("verdict." + format.ending());
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            explanation.write(verdicts, writer);
        }
        System.out.println(file);
    }
}
