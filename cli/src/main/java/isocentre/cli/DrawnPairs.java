package isocentre.cli;

import isocentre.charts.Axis;
import isocentre.charts.Bar;
import isocentre.charts.BarChart;
import isocentre.charts.Chart;
import isocentre.charts.Heading;
import isocentre.charts.Unit;
import isocentre.cli.PlanReport.Cell;
import isocentre.cli.PlanReport.Table;
import isocentre.plans.comparing.Comparison;
import isocentre.plans.comparing.Consensus;
import isocentre.plans.comparing.Figure;
import isocentre.plans.comparing.Overlap;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.Uid;
import isocentre.plans.shapes.PlaneSpacing;
import isocentre.plans.shapes.Solid;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.StructureSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The structures of two sets or more, paired by name, and how they differ.
final class DrawnPairs {
    private static final String CONSENSUS = "consensus (STAPLE)";

    private final List<StructureSet> sets;
    private final List<Path> paths;
    private final List<String> wanted;
    private final double tolerance;
    private final List<List<Cell>> figures = new ArrayList<>();
    private final List<List<Cell>> slices = new ArrayList<>();
    private final List<List<Cell>> drawers = new ArrayList<>();
    private final Set<Issue> issues = new LinkedHashSet<>();
    private List<String> names = List.of();

    DrawnPairs(List<StructureSet> sets, List<Path> paths, List<String> wanted, double tolerance) {
        this.sets = sets;
        this.paths = paths;
        this.wanted = wanted;
        this.tolerance = tolerance;
    }

    PlanReport report(boolean bySlice) {
        frames();
        for (List<String> named : names()) {
            List<Solid> solids = new ArrayList<>();
            for (int i = 0; i < sets.size(); i++) {
                solids.add(solid(sets.get(i), named.get(i)));
            }
            if (solids.stream().noneMatch(solid -> !solid.isEmpty())) {
                continue;
            }
            if (sets.size() == 2) {
                add(named.getFirst(), paths.get(0).toString(), paths.get(1).toString(), solids.get(0), solids.get(1));
            } else {
                consensus(named.getFirst(), solids);
            }
        }
        Table main = new Table("figures", "Test against reference", columns(), figures, bySlice);
        Table local = new Table(
                "slices",
                "Local conformity by plane: what is in both over what is in either (areas in cm²)",
                List.of("structure", "test", "plane_mm", "reference_cm2", "test_cm2", "both_cm2", "conformity"),
                slices,
                !bySlice);
        List<Table> tables = new ArrayList<>(bySlice ? List.of(local, main) : List.of(main, local));
        if (sets.size() > 2) {
            tables.add(new Table(
                    "drawers",
                    "How well each finds the consensus",
                    List.of("structure", "set", "sensitivity", "specificity"),
                    drawers,
                    false));
        }
        return new PlanReport(
                "Contours compared",
                List.of("Surface Dice and added path (APL) at " + PlanFacts.plain(tolerance) + " mm"),
                this::pictures,
                tables,
                List.copyOf(issues));
    }

    private List<Chart> pictures() {
        List<Chart> pictures = new ArrayList<>();
        pictures.addAll(picture("Dice", "Overlap (Dice)", "1 is the same volume, 0 nothing in common.", Unit.RATIO));
        pictures.addAll(picture(
                "HD95[mm]",
                "Distance that 95 % of the surfaces keep within (HD95)",
                "0 is the same surface.",
                Unit.NUMBER));
        return pictures;
    }

    private List<Chart> picture(String figure, String title, String message, Unit unit) {
        int column = columns().indexOf(figure);
        if (column < 0) {
            return List.of();
        }
        List<Bar> bars = figures.stream()
                .map(row -> new Bar(
                        row.get(0).text() + (sets.size() > 2 ? ", " + row.get(2).text() : ""),
                        row.get(column).number().orElse(Double.NaN),
                        ""))
                .toList();
        Axis axis = new Axis(unit == Unit.NUMBER ? "mm" : figure, unit);
        return bars.isEmpty()
                ? List.of()
                : List.of(BarChart.of(Heading.of(title, "").message(message), axis, "Structure", bars));
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("structure", "reference", "test"));
        columns.addAll(names);
        columns.add("not_measured");
        return columns;
    }

    private void consensus(String name, List<Solid> solids) {
        List<Integer> with = java.util.stream.IntStream.range(0, solids.size())
                .filter(i -> !solids.get(i).isEmpty())
                .boxed()
                .toList();
        List<Solid> drawn = with.stream().map(solids::get).toList();
        if (drawn.size() < 2 || drawn.stream().map(Solid::axes).distinct().count() > 1) {
            issues.add(new Issue(
                    Severity.LOSS,
                    "'" + name + "'",
                    drawn.size() < 2
                            ? "fewer than two sets drew it"
                            : "the sets drew it in planes of different directions",
                    "there is no consensus of it"));
            return;
        }
        Consensus consensus = Consensus.of(drawn);
        for (int k = 0; k < with.size(); k++) {
            String set = paths.get(with.get(k)).toString();
            add(name, CONSENSUS, set, consensus.solid(), drawn.get(k));
            Consensus.Drawer drawer = consensus.drawers().get(k);
            drawers.add(List.of(
                    Cell.of(name), Cell.of(set), Cell.of(drawer.sensitivity(), 4), Cell.of(drawer.specificity(), 4)));
        }
    }

    private void add(String structure, String reference, String test, Solid one, Solid other) {
        Comparison comparison = Comparison.of(one, other, tolerance);
        issues.addAll(comparison.issues());
        List<Figure> all = comparison.figures();
        names = all.stream().map(Figure::name).toList();
        List<Cell> row = new ArrayList<>(List.of(Cell.of(structure), Cell.of(reference), Cell.of(test)));
        for (Figure figure : all) {
            row.add(
                    figure.value().isPresent()
                            ? Cell.of(
                                    figure.value().getAsDouble(), figure.name().endsWith("[mm]") ? 2 : 4)
                            : Cell.NONE);
        }
        row.add(Cell.of(all.stream()
                .map(Figure::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "))));
        figures.add(row);
        for (Overlap.Slice slice : comparison.overlap().map(Overlap::slices).orElse(List.of())) {
            slices.add(List.of(
                    Cell.of(structure),
                    Cell.of(test),
                    Cell.of(slice.offset(), 2),
                    Cell.of(slice.reference() / 100, 3),
                    Cell.of(slice.test() / 100, 3),
                    Cell.of(slice.both() / 100, 3),
                    Cell.of(slice.conformity(), 4)));
        }
    }

    /// For each structure its name in each set.
    private List<List<String>> names() {
        List<List<String>> named = new ArrayList<>();
        for (String one : wanted) {
            String[] parts = one.split("=", 2);
            List<String> all = new ArrayList<>();
            for (int i = 0; i < sets.size(); i++) {
                all.add(known(i, parts[i == 0 || parts.length == 1 ? 0 : 1].strip()));
            }
            named.add(all);
        }
        if (wanted.isEmpty()) {
            Map<String, List<String>> shared = new LinkedHashMap<>();
            for (StructureSet set : sets) {
                set.rois().stream()
                        .map(Roi::name)
                        .collect(Collectors.toMap(
                                DrawnPairs::key, name -> name, (one, again) -> one, LinkedHashMap::new))
                        .forEach((key, name) -> shared.computeIfAbsent(key, any -> new ArrayList<>())
                                .add(name));
            }
            shared.values().stream().filter(all -> all.size() == sets.size()).forEach(named::add);
        }
        return named;
    }

    private String known(int set, String name) {
        List<String> names = sets.get(set).rois().stream().map(Roi::name).toList();
        return names.stream()
                .filter(has -> key(has).equals(key(name)))
                .findFirst()
                .orElseThrow(() -> new UserMistake(paths.get(set) + " has no structure '" + name + "': "
                        + PlanFiles.meant(name, names)
                                .map(near -> "is '" + near + "' meant? It has ")
                                .orElse("it has ")
                        + String.join(", ", names)));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Solid solid(StructureSet set, String name) {
        List<Roi> found = set.rois().stream()
                .filter(roi -> key(roi.name()).equals(key(name)))
                .toList();
        if (found.size() > 1) {
            issues.add(new Issue(
                    Severity.DOUBT,
                    set.instance().source(),
                    found.size() + " structures are called '" + name + "'",
                    "the first is compared"));
        }
        return Solid.of(found.getFirst(), PlaneSpacing.of(set.rois()));
    }

    private void frames() {
        List<Uid> first = sets.getFirst().framesOfReference();
        for (StructureSet set : sets) {
            if (!first.isEmpty() && set.framesOfReference().stream().noneMatch(first::contains)) {
                issues.add(new Issue(
                        Severity.DOUBT,
                        set.instance().source(),
                        "its frame of reference is not that of "
                                + sets.getFirst().instance().source(),
                        "their coordinates are taken to agree; if they do not, every figure is wrong"));
            }
        }
    }
}
