package isocentre.cli;

import isocentre.cli.PlanReport.Cell;
import isocentre.cli.PlanReport.Table;
import isocentre.plans.naming.NameBook;
import isocentre.plans.naming.NameBook.Confirmation;
import isocentre.plans.naming.StandardNames;
import isocentre.plans.naming.Suggestion;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.StructureSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = {
            "Suggests standard names (AAPM TG-263) for the structures of a set, each with a confidence and what it rests on. Nothing"
                    + " is renamed: a person confirms, and a file remembers who, when and where it was seen.",
            "Exit: 0 done."
        })
final class PlanNames implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SET", description = "File or folder with one structure set.")
    @SuppressWarnings("NullAway.Init")
    private Path set;

    @Option(
            names = "--book",
            paramLabel = "FILE",
            description = "What has been confirmed (CSV); lines are only ever added. Made if it does not exist.")
    @Nullable
    private Path book;

    @Option(
            names = "--confirm",
            split = ",",
            paramLabel = "ROI=NAME",
            description = "Remember in the book that a structure means a standard name.")
    private Map<String, String> confirm = new LinkedHashMap<>();

    @Option(names = "--by", paramLabel = "PERSON", description = "Who confirms.")
    @Nullable
    private String by;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, csv or html. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private PlanReportWriter.Format format;

    private final StandardNames names = new StandardNames();

    @Override
    public Integer call() throws IOException {
        StructureSet structures = PlanFiles.structureSet(set);
        NameBook known = book == null ? NameBook.EMPTY : read(book);
        if (!confirm.isEmpty()) {
            known = confirmed(known, structures);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Roi roi : structures.rois()) {
            rows.add(row(roi, known.of(roi.name())));
        }
        List<String> columns = List.of(
                "structure", "standard", "confidence", "rests_on", "basis", "confirmed_by", "confirmed_on", "other");
        PlanReportWriter.write(
                new PlanReport(
                        "Standard names for " + structures.instance().source(),
                        List.of("Suggestions, until a person confirms them."),
                        List.of(new Table("structures", "Structures", columns, rows, false)),
                        List.of()),
                format,
                null);
        return 0;
    }

    private static NameBook read(Path file) throws IOException {
        try {
            return NameBook.read(file);
        } catch (IllegalArgumentException wrong) {
            throw new UserMistake(String.valueOf(wrong.getMessage()));
        }
    }

    private NameBook confirmed(NameBook known, StructureSet structures) throws IOException {
        if (book == null || by == null || by.isBlank()) {
            throw new UserMistake("--confirm needs --book FILE, to remember it, and --by PERSON, who says so");
        }
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        NameBook more = known;
        for (Map.Entry<String, String> one : confirm.entrySet()) {
            String roi = one.getKey();
            if (structures.rois().stream().noneMatch(has -> has.name().equals(roi))) {
                throw new UserMistake(set + " has no structure '" + roi + "'");
            }
            String standard = one.getValue();
            if (names.find(standard).isEmpty()) {
                System.err.println("note: '" + standard
                        + "' is not among the names that are shipped; it is remembered as" + " you wrote it");
            }
            more = more.with(new Confirmation(
                    roi, standard, by, today, structures.instance().source()));
        }
        more.write(book);
        return more;
    }

    private List<Cell> row(Roi roi, Optional<Confirmation> confirmed) {
        if (confirmed.isPresent()) {
            Confirmation said = confirmed.get();
            return List.of(
                    Cell.of(roi.name()),
                    Cell.of(said.standard()),
                    Cell.NONE,
                    Cell.of("confirmed"),
                    Cell.NONE,
                    Cell.of(said.by()),
                    Cell.of(said.on().toString()),
                    Cell.NONE);
        }
        List<Suggestion> suggestions = names.suggest(roi.name());
        if (suggestions.isEmpty()) {
            return List.of(
                    Cell.of(roi.name()),
                    Cell.NONE,
                    Cell.NONE,
                    Cell.of("nothing suggested"),
                    Cell.NONE,
                    Cell.NONE,
                    Cell.NONE,
                    Cell.NONE);
        }
        Suggestion best = suggestions.getFirst();
        return List.of(
                Cell.of(roi.name()),
                Cell.of(best.standard().name()),
                Cell.of(best.confidence(), 2),
                Cell.of(best.why()),
                Cell.of(best.standard().basis().words()),
                Cell.NONE,
                Cell.NONE,
                Cell.of(suggestions.stream()
                        .skip(1)
                        .map(other -> other.standard().name())
                        .collect(Collectors.joining("; "))));
    }
}
