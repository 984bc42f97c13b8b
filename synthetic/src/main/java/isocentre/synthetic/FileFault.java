package isocentre.synthetic;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A fault of a file as a whole: a line of `file-faults.csv`.
///
/// @param file `attendance`, `prescription`, `flat`, or `archive` for what is packed into one file
/// @param what `drop` or `twice` (a column), `add` (one without a meaning), `shift` (a heading too many before the
/// column), `empty` (no row), `intents` (codes of the other version), `tear` (half the bytes)
/// @param field canonical name of the column; `*` for none
/// @param rule the rule that must find it
/// @param refused whether the submission is refused for it
/// @param follows other rules that cannot but fail with it
record FileFault(
        String words, String file, String what, String field, String rule, boolean refused, SortedSet<String> follows) {
    static final FileFault NONE = new FileFault("", "", "", "", "", false, Collections.emptySortedSet());

    /// The place of a column without a meaning in the order of columns.
    static final int MEANINGLESS = -1;

    static final String MEANINGLESS_HEADING = "LOCAL_REMARKS";
    private static final int ENOUGH_VISITS = 20;
    private static final int ENOUGH_EXPOSURES = 200;

    static List<FileFault> all() {
        return Table.rows("file-faults.csv").stream()
                .map(row -> new FileFault(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5).equals("yes"),
                        new TreeSet<>(
                                row.get(6).isEmpty()
                                        ? List.of()
                                        : List.of(row.get(6).split(" ")))))
                .toList();
    }

    /// Whether the fault can be planted in these visits' files, so that its rule must find it.
    boolean suits(HouseStyle style, List<Visit> visits) {
        boolean there = switch (file) {
            case "flat" -> style.version5();
            case "archive" ->
                style.packing() == HouseStyle.Packing.ZIP
                        || style.packing() == HouseStyle.Packing.GZ && style.version5();
            default -> !style.version5();
        };
        return there
                && switch (what) {
                    // a slip shows only where neighbours are unlike each other
                    case "shift" -> !style.shuffled() && visits.size() >= ENOUGH_VISITS;
                    case "intents" ->
                        style.version5() ? longAreAdjuvant(visits) : metastases(visits) >= ENOUGH_EXPOSURES;
                    default -> true;
                };
    }

    private static long metastases(List<Visit> visits) {
        return exposures(visits, plan -> plan.prescription.region().equals("M"));
    }

    private static boolean longAreAdjuvant(List<Visit> visits) {
        long all = exposures(visits, plan -> plan.fractions >= 15);
        long adjuvant =
                exposures(visits, plan -> plan.fractions >= 15 && intent(plan).equals("01"));
        return all >= ENOUGH_EXPOSURES && adjuvant > all * 0.4;
    }

    private static String intent(Plan plan) {
        return plan.prescription.scheme().intent();
    }

    private static long exposures(List<Visit> visits, Predicate<Plan> which) {
        return visits.stream()
                .flatMap(visit -> visit.beams.stream())
                .filter(beam -> which.test(beam.plan()))
                .mapToLong(Beam::exposures)
                .sum();
    }

    boolean in(Columns columns) {
        return this != NONE
                && file.equals(
                        columns == Columns.ATTENDANCE
                                ? "attendance"
                                : columns == Columns.FLAT ? "flat" : "prescription");
    }

    /// The places of the columns in the order in which they are written.
    int[] columns(Columns columns, int[] order) {
        if (!in(columns)) {
            return order;
        }
        return switch (what) {
            case "drop" ->
                IntStream.of(order)
                        .filter(place -> place != columns.place(field))
                        .toArray();
            case "twice" ->
                IntStream.of(order)
                        .flatMap(place ->
                                place == columns.place(field) ? IntStream.of(place, place) : IntStream.of(place))
                        .toArray();
            case "add" ->
                IntStream.concat(IntStream.of(order), IntStream.of(MEANINGLESS)).toArray();
            default -> order;
        };
    }

    /// The places of the headings in the order in which they are written.
    int[] headings(Columns columns, int[] order) {
        return in(columns) && what.equals("shift")
                ? IntStream.of(order)
                        .flatMap(place ->
                                place == columns.place(field) ? IntStream.of(MEANINGLESS, place) : IntStream.of(place))
                        .toArray()
                : columns(columns, order);
    }

    /// The row's values, coded as the other version codes them.
    String[] cells(Columns columns, Plan plan, String[] cells) {
        if (in(columns) && what.equals("intents")) {
            String v6 = intent(plan);
            boolean palliative = plan.prescription.scheme().palliative();
            cells[columns.place("intent")] =
                    columns == Columns.FLAT ? v6 : palliative ? "01" : v6.equals("97") ? "03" : "02";
        }
        return cells;
    }

    boolean empties(Columns columns) {
        return in(columns) && what.equals("empty");
    }

    boolean tears() {
        return what.equals("tear");
    }
}
