package isocentre.lake;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.LoadReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {
    private static final String[] THREE = {"RR8", "R1H", "RYJ"};

    @TempDir
    Path home;

    private LoadReport load(Lake lake, List<Path> paths) {
        return lake.load(paths, LoadOptions.standard().inBatchesOf(2), Progress.silent());
    }

    static String ask(Lake lake, DataVersion version, String sql) throws SQLException {
        try (Session session = lake.read(version);
                Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aSubmissionThatIsAcceptedStandsInEveryTable() throws SQLException {
        try (Lake lake = Lake.open(home)) {
            LoadReport report = load(lake, Submitted.of(THREE));
            assertThat(report.count(Outcome.LOADED)).as("%s", report.lots()).isEqualTo(6);
            assertThat(report.version().lots()).isEqualTo(6);
            DataVersion version = report.version();
            assertThat(ask(lake, version, "SELECT count(*) FROM submission")).isEqualTo("6");
            assertThat(ask(lake, version, "SELECT count(DISTINCT (provider, month)) FROM quality"))
                    .isEqualTo("6");
            assertThat(ask(lake, version, "SELECT count(*) FROM exposure"))
                    .isEqualTo(ask(lake, version, "SELECT sum(\"rows\" - attendances) FROM submission"));
            assertThat(ask(lake, version, "SELECT count(DISTINCT (provider, month)) FROM attendance"))
                    .isEqualTo("6");
            assertThat(ask(lake, version, "SELECT count(*) FROM exposure WHERE patient IS NULL"))
                    .isEqualTo("0");
        }
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        try (Lake lake = Lake.open(home)) {
            DataVersion first = load(lake, Submitted.of(THREE)).version();
            LoadReport again = load(lake, Submitted.of(THREE));
            assertThat(again.version()).isEqualTo(first);
            assertThat(again.count(Outcome.HELD)).isEqualTo(6);
            assertThat(lake.strays()).isEmpty();
        }
    }

    @Test
    void theSameLotsMakeTheSameDataVersionInWhateverOrderTheyCome(@TempDir Path other) {
        try (Lake one = Lake.open(home);
                Lake two = Lake.open(other)) {
            load(one, Submitted.of("RR8", "R1H"));
            load(two, Submitted.of("R1H"));
            load(two, Submitted.of("RR8"));
            assertThat(one.current().id()).isEqualTo(two.current().id());
        }
    }

    @Test
    void aResubmissionReplacesTheMonthAndTheOldDataVersionStillReads() throws SQLException {
        try (Lake lake = Lake.open(home)) {
            DataVersion before = load(lake, Submitted.of("RR8", "R1H")).version();
            String rows = ask(lake, before, "SELECT sum(hash(e)) FROM exposure e");
            String ofAnother = "SELECT sum(hash(e)) FROM exposure e WHERE provider = 'R1H'";
            LoadReport report = load(lake, Submitted.others("RR8"));
            assertThat(report.count(Outcome.REPLACED)).isEqualTo(2);
            DataVersion after = report.version();
            assertThat(after.lots()).isEqualTo(before.lots());
            assertThat(ask(lake, before, "SELECT sum(hash(e)) FROM exposure e")).isEqualTo(rows);
            assertThat(ask(lake, after, "SELECT sum(hash(e)) FROM exposure e")).isNotEqualTo(rows);
            assertThat(ask(lake, after, ofAnother)).isEqualTo(ask(lake, before, ofAnother));
            assertThat(ask(lake, after, "SELECT count(DISTINCT lot) FROM exposure WHERE provider = 'RR8'"))
                    .isEqualTo("2");
            assertThat(ask(lake, after, "SELECT count(*) FROM submission")).isEqualTo("4");
            assertThat(load(lake, Submitted.of("RR8")).count(Outcome.SUPERSEDED))
                    .isEqualTo(2);
            assertThat(lake.current()).isEqualTo(after);
        }
    }

    @Test
    void aBadFileIsReportedAndTheOthersAreLoaded(@TempDir Path folder) throws IOException {
        Path torn = folder.resolve("RTDSUK_CSV2_Prescription_RR8_202405.csv");
        Files.write(torn, new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 0});
        try (Lake lake = Lake.open(home)) {
            LoadReport report = load(lake, List.of(torn, Submitted.of("R1H").getFirst()));
            assertThat(report.count(Outcome.LOADED)).isEqualTo(2);
            assertThat(report.anyRefused()).isTrue();
            assertThat(lake.current().lots()).isEqualTo(2);
        }
    }

    @Test
    void twoLoadsAtOnceBothCountAndNoneIsLost() throws Exception {
        try (Lake one = Lake.open(home);
                Lake two = Lake.open(home);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<LoadReport>> loads =
                    List.of(() -> load(one, Submitted.of("RR8", "R1H")), () -> load(two, Submitted.of("RYJ")));
            for (Future<LoadReport> report : threads.invokeAll(loads)) {
                assertThat(report.get().anyRefused()).isFalse();
            }
            assertThat(one.current().lots()).isEqualTo(6);
            assertThat(ask(one, one.current(), "SELECT count(DISTINCT lot) FROM exposure"))
                    .isEqualTo("6");
            assertThat(one.strays()).isEmpty();
        }
    }
}
