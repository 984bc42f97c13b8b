package isocentre.lake;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.Derivation.Stage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivingTest {
    private static final String SUM = "SELECT count(*) || ' ' || sum(hash(t)) FROM patient_sum t";

    @TempDir
    Path home;

    private static Derivations derivations(String fingerprint) {
        Derivations.References references = new Derivations.References() {
            @Override
            public String fingerprint() {
                return fingerprint;
            }

            @Override
            public void into(Connection session) throws SQLException {
                try (Statement statement = session.createStatement()) {
                    statement.execute("CREATE OR REPLACE TABLE factor AS SELECT 2 AS factor");
                }
            }
        };
        return new Derivations(
                List.of(
                        new Derivation(
                                "day",
                                Stage.LOT,
                                false,
                                "SELECT provider, month, patient, CAST(exposed_at AS DATE) AS day FROM exposure"),
                        new Derivation(
                                "patient_month",
                                Stage.LOT,
                                true,
                                "SELECT provider, month, patient, count(DISTINCT day) AS days, max(factor) AS factor"
                                        + " FROM day, factor GROUP BY ALL"),
                        new Derivation(
                                "patient_sum",
                                Stage.PATIENT,
                                true,
                                "SELECT provider, patient, CAST(sum(days * factor) AS BIGINT) AS days,"
                                        + " min(month) AS month FROM patient_month GROUP BY provider, patient")),
                references);
    }

    @Test
    void derivedTablesBelongToTheirDataVersion() throws SQLException {
        try (Lake lake = Lake.open(home)) {
            lake.load(Submitted.of("RR8"), LoadOptions.standard(), Progress.silent());
            DataVersion first = lake.current();
            lake.derive(first, derivations("a"));
            String sum = LoadingTest.ask(lake, first, SUM);
            lake.load(Submitted.of("R1H"), LoadOptions.standard(), Progress.silent());
            lake.derive(lake.current(), derivations("a"));
            assertThat(LoadingTest.ask(lake, first, SUM)).isEqualTo(sum);
            assertThat(LoadingTest.ask(lake, lake.current(), SUM)).isNotEqualTo(sum);
            assertThat(LoadingTest.ask(lake, lake.current(), SUM + " WHERE provider = 'RR8'"))
                    .isEqualTo(sum);
            assertThat(lake.strays()).isEmpty();
        }
    }

    @Test
    void whatIsBuiltOnAnEarlierVersionEqualsWhatIsBuiltAnew() throws SQLException {
        try (Lake lake = Lake.open(home)) {
            lake.load(Submitted.of("RR8", "R1H"), LoadOptions.standard(), Progress.silent());
            lake.derive(lake.current(), derivations("a"));
            lake.load(Submitted.others("RR8"), LoadOptions.standard(), Progress.silent());
            lake.derive(lake.current(), derivations("a"));
            String built = LoadingTest.ask(lake, lake.current(), SUM);
            lake.derive(lake.current(), derivations("b"));
            assertThat(LoadingTest.ask(lake, lake.current(), SUM)).isEqualTo(built);
        }
    }

    @Test
    void aStoreWithoutSubmissionsHasItsDerivedTablesToo() throws SQLException {
        try (Lake lake = Lake.open(home)) {
            lake.derive(lake.current(), derivations("a"));
            assertThat(LoadingTest.ask(lake, lake.current(), "SELECT count(*) FROM patient_sum"))
                    .isEqualTo("0");
        }
    }
}
