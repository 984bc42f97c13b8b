package isocentre.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.DataVersion;
import isocentre.lake.Derivations;
import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.LoadReport;
import isocentre.lake.Progress;
import isocentre.lake.Rehearsal;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a rehearsal promises is what the store holds once the change is made.
class RehearsalTest {
    private static final Standards STANDARDS = Standards.load();
    private static final Derivations TABLES = DerivedTables.derivations(STANDARDS);
    private static final LocalDate RECEIVED = LocalDate.of(2024, 9, 3);

    @TempDir
    static Path nation;

    @TempDir
    Path home;

    @BeforeAll
    static void makeANation() throws IOException {
        Options options = new Options(4, Month.of("2024-04"), 7, 0.01, 0, Options.Styles.PLAIN);
        Synthesis.of(options).write(nation);
    }

    private static LoadReport load(Lake lake, List<Path> paths) {
        LoadReport report = lake.load(paths, LoadOptions.standard().receivedOn(RECEIVED), Progress.silent());
        lake.derive(report.version(), TABLES);
        return report;
    }

    private static List<Path> of(String... folders) {
        return Stream.of(folders).map(nation::resolve).toList();
    }

    /// All figures of all places: by month, and by year with every part.
    private static List<Figure> figures(Session session) {
        Figures figures = Figures.of(session, STANDARDS);
        List<Figure> all = new ArrayList<>(figures.figures(Query.all()));
        all.addAll(figures.figures(Query.all().by(Period.By.YEAR)));
        return all;
    }

    private static List<Figure> figures(Lake lake) {
        try (Session session = lake.read(lake.current())) {
            return figures(session);
        }
    }

    private List<Figure> promised(Lake lake, Rehearsal.Of change) throws IOException {
        DataVersion before = lake.current();
        List<Figure> promised;
        Rehearsal.Open open = (Rehearsal.Open) lake.rehearse(before, change, TABLES);
        try (Session session = open.session()) {
            promised = figures(session);
        }
        assertThat(lake.current()).as("the store is as it was").isEqualTo(before);
        assertThat(lake.strays()).isEmpty();
        try (Stream<Path> left = Files.list(home.resolve("rehearsals"))) {
            assertThat(left).as("nothing is left of it").isEmpty();
        }
        return promised;
    }

    private List<Path> again(Path month) throws IOException {
        Path again = Files.createDirectories(home.resolve("again"));
        try (Stream<Path> files = Files.list(month)) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                int patient = List.of(lines.getFirst().split(",", -1)).indexOf("LOCAL_PATIENT_IDENTIFIER");
                List<String> kept = new ArrayList<>(List.of(lines.getFirst()));
                lines.stream()
                        .skip(1)
                        .filter(line -> line.split(",", -1)[patient].hashCode() % 3 != 0)
                        .forEach(kept::add);
                Files.write(again.resolve(file.getFileName()), kept);
            }
        }
        return List.of(again);
    }

    @Test
    void aMonthSentAgainGivesTheFiguresThatWerePromised() throws IOException {
        try (Lake lake = Lake.open(home)) {
            load(lake, of("RR8", "R1H"));
            List<Figure> before = figures(lake);
            List<Path> again = again(nation.resolve("RR8/2024-05"));
            List<Figure> promised = promised(lake, new Rehearsal.Of.Loading(again, RECEIVED));
            assertThat(promised).isNotEqualTo(before);
            load(lake, again);
            assertThat(figures(lake)).isEqualTo(promised);
        }
    }

    @Test
    void aNewMonthGivesTheFiguresThatWerePromised() throws IOException {
        try (Lake lake = Lake.open(home)) {
            load(lake, of("RR8/2024-04", "RR8/2024-05", "RR8/2024-06", "R1H"));
            List<Path> next = of("RR8/2024-07");
            List<Figure> promised = promised(lake, new Rehearsal.Of.Loading(next, RECEIVED));
            load(lake, next);
            assertThat(figures(lake)).isEqualTo(promised);
        }
    }

    @Test
    void theFirstMonthOfAllGivesTheFiguresThatWerePromised() throws IOException {
        try (Lake lake = Lake.open(home)) {
            List<Path> first = of("RR8/2024-04");
            List<Figure> promised = promised(lake, new Rehearsal.Of.Loading(first, RECEIVED));
            load(lake, first);
            assertThat(figures(lake)).isEqualTo(promised);
        }
    }

    @Test
    void aMonthTakenOutLeavesTheFiguresThatWerePromised() throws IOException {
        try (Lake lake = Lake.open(home)) {
            LoadReport report = load(lake, of("RR8", "R1H"));
            Month may = Month.of("2024-05");
            List<Figure> promised = promised(lake, new Rehearsal.Of.Withdrawing(new OdsCode("RR8"), may));
            String lot = report.lots().stream()
                    .filter(one -> one.provider().orElseThrow().code().equals("RR8")
                            && one.month().orElseThrow().equals(may))
                    .findFirst()
                    .orElseThrow()
                    .lot();
            lake.derive(lake.withdraw(lot), TABLES);
            assertThat(figures(lake)).isEqualTo(promised);
        }
    }

    @Test
    void whatIsInTheStoreAlreadyChangesNothing() {
        try (Lake lake = Lake.open(home)) {
            load(lake, of("RR8"));
            assertThat(lake.rehearse(lake.current(), new Rehearsal.Of.Loading(of("RR8/2024-04"), RECEIVED), TABLES))
                    .isInstanceOf(Rehearsal.Nothing.class);
        }
    }
}
