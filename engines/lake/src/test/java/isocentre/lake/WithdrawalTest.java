package isocentre.lake;

import static isocentre.lake.LoadingTest.ask;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.LoadReport.Outcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalTest {
    @TempDir
    Path home;

    private static LoadReport load(Lake lake, List<Path> paths) {
        return lake.load(paths, LoadOptions.standard(), Progress.silent());
    }

    private static String lotOf(LoadReport report, String provider, String month) {
        return report.lots().stream()
                .filter(lot -> lot.provider().orElseThrow().code().equals(provider)
                        && lot.month().orElseThrow().toString().equals(month))
                .findFirst()
                .orElseThrow()
                .lot();
    }

    @Test
    void aLotTakenOutIsInNoTableAndEarlierDataVersionsStillSeeIt() throws SQLException {
        try (Lake lake = Lake.open(home)) {
            DataVersion ofAnother = load(lake, Submitted.of("R1H")).version();
            LoadReport report = load(lake, Submitted.of("RR8"));
            DataVersion before = report.version();
            String rows = ask(lake, before, "SELECT sum(hash(e)) FROM exposure e");

            DataVersion without = lake.withdraw(lotOf(report, "RR8", "2024-05"));
            assertThat(without.lots()).isEqualTo(before.lots() - 1);
            for (String table : List.of("attendance", "exposure", "submission", "quality")) {
                assertThat(ask(
                                lake,
                                without,
                                "SELECT count(*) FROM " + table + " WHERE provider = 'RR8' AND \"month\""
                                        + " = DATE '2024-05-01'"))
                        .as(table)
                        .isEqualTo("0");
                assertThat(ask(lake, without, "SELECT count(*) > 0 FROM " + table + " WHERE provider = 'R1H'"))
                        .as(table)
                        .isEqualTo("true");
            }
            assertThat(lake.identities(
                            without,
                            new isocentre.radiotherapy.OdsCode("RR8"),
                            isocentre.radiotherapy.Month.of("2024-05")))
                    .isEmpty();
            assertThat(ask(lake, before, "SELECT sum(hash(e)) FROM exposure e")).isEqualTo(rows);

            DataVersion last = lake.withdraw(lotOf(report, "RR8", "2024-06"));
            assertThat(last.id()).as("the same lots are the same data").isEqualTo(ofAnother.id());
            assertThat(last.number()).isGreaterThan(ofAnother.number());
            assertThat(lake.version(last.id())).contains(last);
            assertThat(lake.strays()).isEmpty();
        }
    }

    @Test
    void takingOutTheSameLotAgainChangesNothing() {
        try (Lake lake = Lake.open(home)) {
            LoadReport report = load(lake, Submitted.of("RR8"));
            String lot = lotOf(report, "RR8", "2024-05");
            DataVersion without = lake.withdraw(lot);
            assertThat(lake.withdraw(lot)).isEqualTo(without);
            assertThat(lake.withdraw("no such lot")).isEqualTo(without);
        }
    }

    @Test
    void theSameFilesMayComeBack() throws SQLException {
        try (Lake lake = Lake.open(home)) {
            LoadReport report = load(lake, Submitted.of("RR8"));
            String rows = ask(lake, report.version(), "SELECT sum(hash(e)) FROM exposure e");
            report.lots().forEach(lot -> lake.withdraw(lot.lot()));
            assertThat(lake.current().lots()).isZero();
            LoadReport again = load(lake, Submitted.of("RR8"));
            assertThat(again.count(Outcome.LOADED)).isEqualTo(2);
            assertThat(again.version().id()).isEqualTo(report.version().id());
            assertThat(ask(lake, again.version(), "SELECT sum(hash(e)) FROM exposure e"))
                    .isEqualTo(rows);
            assertThat(load(lake, Submitted.of("RR8")).count(Outcome.HELD)).isEqualTo(2);
        }
    }
}
