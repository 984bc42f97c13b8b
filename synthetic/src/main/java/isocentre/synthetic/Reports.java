package isocentre.synthetic;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What stands beside the submissions: `truth.json`, `faults.json`, `received.csv`.
final class Reports {
    private final Run run;
    private final List<Truth> truths;
    private final List<Fault> faults;
    private final List<Family.Result> results;

    Reports(Run run, List<Family.Result> results) {
        this.run = run;
        this.results = results;
        this.truths = results.stream()
                .flatMap(result -> result.truths().stream())
                .sorted(Comparator.comparing(truth -> truth.centre().code()))
                .toList();
        this.faults = results.stream()
                .flatMap(result -> result.faults().stream())
                .sorted(Comparator.comparing(Fault::file)
                        .thenComparingInt(Fault::row)
                        .thenComparing(Fault::rule))
                .toList();
    }

    Synthesis.Made made() {
        return new Synthesis.Made(
                results.stream().mapToInt(Family.Result::submissions).sum(),
                results.stream().mapToLong(Family.Result::courses).sum(),
                results.stream().mapToLong(Family.Result::attendances).sum(),
                results.stream().mapToLong(Family.Result::exposures).sum(),
                faults.size());
    }

    void write() throws IOException {
        try (Writer out = writer("truth.json")) {
            TruthFile.write(out, run, truths, faults.size());
        }
        try (Writer out = writer("faults.json")) {
            faults(out);
        }
        try (PrintWriter out = new PrintWriter(writer("received.csv"))) {
            out.print("provider,month,received_on\n");
            truths.forEach(truth -> run.options()
                    .months()
                    .filter(month -> run.nation()
                            .providersIn(month)
                            .contains(truth.centre().code()))
                    .forEach(month -> out.print(truth.centre().name() + "," + month + ","
                            + Received.on(run, truth.centre(), month) + "\n")));
        }
    }

    private Writer writer(String name) throws IOException {
        return Files.newBufferedWriter(run.out().resolve(name));
    }

    private void faults(Writer out) throws IOException {
        out.write("[");
        String between = "\n";
        for (Fault fault : faults) {
            out.write(between);
            out.write("{\"file\":" + TruthFile.text(fault.file()) + ",\"row\":" + fault.row() + ",\"field\":"
                    + TruthFile.text(fault.field()) + ",\"rule\":" + TruthFile.text(fault.rule()) + ",\"fault\":"
                    + TruthFile.text(fault.words()) + ",\"follows\":["
                    + fault.follows().stream().map(TruthFile::text).collect(Collectors.joining(",")) + "]}");
            between = ",\n";
        }
        out.write("\n]\n");
    }
}
