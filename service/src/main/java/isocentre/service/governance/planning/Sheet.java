package isocentre.service.governance.planning;

import isocentre.radiotherapy.standards.Standards;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A register that comes as a CSV file: its columns, and how a row is read.
public enum Sheet {
    MACHINES(
            "Machines",
            "All machines of each provider that the file names, also those out of service.",
            PlanningLine.Machine.class,
            List.of(
                    new Column("provider", "RR8"),
                    new Column("machine", "LA1"),
                    new Column("type", "linac"),
                    new Column("model", "Make and model"),
                    new Column("software", "Version 3.1"),
                    new Column("location", "Main site"),
                    new Column("in_service_from", "2014-06-01"),
                    new Column("in_service_to", ""))),
    DOWNTIME(
            "Lost hours",
            "A row for each machine and month: the hours that it was to treat, and those lost without being planned.",
            PlanningLine.Downtime.class,
            List.of(
                    new Column("provider", "RR8"),
                    new Column("machine", "LA1"),
                    new Column("month", "2025-04"),
                    new Column("scheduled_hours", "180"),
                    new Column("lost_hours", "4.5"))),
    WORKFORCE(
            "Workforce",
            "The whole answer of each provider that the file names: a row for each staff group on the day of the census, in"
                    + " whole-time equivalents.",
            PlanningLine.Staff.class,
            List.of(
                    new Column("provider", "RR8"),
                    new Column("staff_group", "therapeutic radiographers"),
                    new Column("census", "2025-09-30"),
                    new Column("establishment_wte", "60.0"),
                    new Column("in_post_wte", "54.6"))),
    POPULATION(
            "Population",
            "The people who live in the area of the network on a day, and who counted them.",
            PlanningLine.Population.class,
            List.of(
                    new Column("network", "ODN-10"),
                    new Column("day", "2024-06-30"),
                    new Column("people", "3600000"),
                    new Column("source", "Mid-year estimate"))),
    TEST_SITES(
            "Test sites for connectivity",
            "All that is known of each site that the file names. A pilot closes only once what was learnt is published.",
            PlanningLine.TestSite.class,
            List.of(
                    new Column("site", "Northern hills"),
                    new Column("centres", "Two centres on different systems"),
                    new Column("geography", "rural"),
                    new Column("systems", "System A; system B"),
                    new Column("model", "Shared by cloud"),
                    new Column("chosen_on", "2025-04-01"),
                    new Column("governance_tested_with", ""),
                    new Column("findings", ""),
                    new Column("learning_record", ""),
                    new Column("published_on", ""),
                    new Column("closed_on", ""))),
    ADVICE(
            "Advice of the Clinical Reference Group",
            "A row for each advice that it gave.",
            PlanningLine.Advice.class,
            List.of(
                    new Column("subject", "specification"),
                    new Column("day", "2025-06-30"),
                    new Column("what", "Refresh of the specification"),
                    new Column("address", ""))),
    BOARD_ROTA(
            "Rota of the Radiotherapy Board",
            "A row for each year: who is host and has the chair from that day on. The vice-chair follows from it.",
            PlanningLine.BoardYear.class,
            List.of(new Column("from", "2025-01-01"), new Column("body", "rcr"))),
    GIFTS(
            "What members gave",
            "A row for each thing that a member of the learning system gave of what it promised.",
            PlanningLine.Gift.class,
            List.of(
                    new Column("member", "IPEM"),
                    new Column("promise", "census of the workforce every two years"),
                    new Column("day", "2025-03-01"),
                    new Column("what", "Census of 2024"),
                    new Column("address", "")));

    private static final int HOURS_OF_A_MONTH = 744;
    private static final int LARGEST_GROUP = 2_000;
    private static final double ENGLAND = 70_000_000;

    private final String title;
    private final String hint;
    private final Class<? extends PlanningLine> lines;
    private final List<Column> columns;

    Sheet(String title, String hint, Class<? extends PlanningLine> lines, List<Column> columns) {
        this.title = title;
        this.hint = hint;
        this.lines = lines;
        this.columns = columns;
    }

    /// A column.
    ///
    /// @param example of what stands in it; empty where it may be empty
    public record Column(String head, String example) {}

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    /// In paths and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Sheet> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static Sheet of(Class<? extends PlanningLine> lines) {
        return Arrays.stream(values())
                .filter(one -> one.lines.equals(lines))
                .findFirst()
                .orElseThrow();
    }

    public List<String> heads() {
        return columns.stream().map(Column::head).toList();
    }

    public List<String> examples() {
        return columns.stream().map(Column::example).toList();
    }

    /// @param places whose rows may stand in the file
    PlanningLine read(RowCells cells, List<String> places) {
        return switch (this) {
            case MACHINES -> {
                LocalDate from = cells.day("in_service_from");
                Optional<LocalDate> to = cells.optionalDay("in_service_to");
                if (to.filter(last -> last.isBefore(from)).isPresent()) {
                    cells.fault("in_service_to", "It is before the first day", "Correct one of the two days");
                }
                yield new PlanningLine.Machine(
                        provider(cells, places),
                        cells.text("machine", true),
                        cells.one("type", PlanningLine.Machine.Kind.class),
                        cells.text("model", true),
                        cells.text("software", false),
                        cells.text("location", true),
                        from,
                        to.orElse(null));
            }
            case DOWNTIME -> {
                double scheduled = cells.number("scheduled_hours", HOURS_OF_A_MONTH);
                double lost = cells.number("lost_hours", HOURS_OF_A_MONTH);
                if (lost > scheduled) {
                    cells.fault("lost_hours", "More hours are lost than were scheduled", "Correct one of the two");
                }
                yield new PlanningLine.Downtime(
                        provider(cells, places), cells.text("machine", true), cells.month("month"), scheduled, lost);
            }
            case WORKFORCE ->
                new PlanningLine.Staff(
                        provider(cells, places),
                        cells.one("staff_group", PlanningLine.Staff.Group.class),
                        cells.day("census"),
                        cells.number("establishment_wte", LARGEST_GROUP),
                        cells.number("in_post_wte", LARGEST_GROUP));
            case POPULATION ->
                new PlanningLine.Population(
                        cells.code("network", places, "network of yours"),
                        cells.day("day"),
                        Math.round(cells.number("people", ENGLAND)),
                        cells.text("source", true));
            case TEST_SITES -> site(cells);
            case ADVICE ->
                new PlanningLine.Advice(
                        cells.one("subject", PlanningLine.Advice.Subject.class),
                        cells.day("day"),
                        cells.text("what", true),
                        cells.text("address", false));
            case BOARD_ROTA ->
                new PlanningLine.BoardYear(cells.one("body", PlanningLine.BoardYear.Body.class), cells.day("from"));
            case GIFTS -> {
                String member = cells.code("member", places, "member of the learning system");
                List<String> promises = Standards.load().governance().members().stream()
                        .filter(one -> one.id().equals(member))
                        .flatMap(one -> one.gives().stream())
                        .toList();
                String promise = promises.isEmpty()
                        ? cells.text("promise", true)
                        : cells.code("promise", promises, "promise of this member");
                yield new PlanningLine.Gift(
                        member, promise, cells.day("day"), cells.text("what", true), cells.text("address", false));
            }
        };
    }

    private static PlanningLine.TestSite site(RowCells cells) {
        Optional<LocalDate> closed = cells.optionalDay("closed_on");
        Optional<LocalDate> shared = cells.optionalDay("published_on");
        if (closed.isPresent()) {
            for (String needed : List.of("governance_tested_with", "findings", "learning_record")) {
                if (cells.text(needed, false).isEmpty()) {
                    cells.fault(
                            needed,
                            "A pilot cannot close without it (IOG-07)",
                            "Fill it in, or leave closed_on empty until it is there");
                }
            }
            if (shared.filter(day -> !day.isAfter(closed.get())).isEmpty()) {
                cells.fault(
                        "published_on",
                        "A pilot cannot close before what was learnt is published (IOG-07)",
                        "Enter the day of publication, up to that of the close");
            }
        }
        return new PlanningLine.TestSite(
                cells.text("site", true),
                cells.text("centres", true),
                cells.one("geography", PlanningLine.TestSite.Geography.class),
                cells.text("systems", true),
                cells.text("model", true),
                cells.day("chosen_on"),
                cells.text("governance_tested_with", false),
                cells.text("findings", false),
                cells.text("learning_record", false),
                shared.orElse(null),
                closed.orElse(null));
    }

    private static String provider(RowCells cells, List<String> places) {
        return cells.code("provider", places, "provider of the network today");
    }
}
