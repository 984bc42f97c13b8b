package isocentre.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    private static final OdsCode CENTRE = new OdsCode("RR8");
    private static final Month MAY = Month.of("2024-05");

    @TempDir
    Path home;

    @Test
    void whoHasTheKeysOpensThePatientsOfALotAndTheirPseudonymsAreThoseOfTheTreatment() throws SQLException {
        try (Lake lake = Lake.open(home)) {
            lake.load(Submitted.of("RR8"), LoadOptions.standard(), Progress.silent());
            List<Identity> people = lake.identities(lake.current(), CENTRE, MAY);
            assertThat(people).isNotEmpty().allSatisfy(person -> {
                assertThat(person.familyName()).isNotEmpty();
                assertThat(person.provider()).isEqualTo("RR8");
            });
            String patients = "SELECT count(DISTINCT patient) FROM attendance WHERE month = DATE '2024-05-01'";
            assertThat(LoadingTest.ask(lake, lake.current(), patients)).isEqualTo("" + people.size());
            String known = people.stream()
                    .map(p -> "'" + p.patient() + "'")
                    .reduce((a, b) -> a + "," + b)
                    .orElse("");
            assertThat(LoadingTest.ask(lake, lake.current(), patients + " AND patient IN (" + known + ")"))
                    .isEqualTo("" + people.size());
        }
    }

    @Test
    void noPatientStandsReadableInAnyFileOfTheTables() throws SQLException, IOException {
        List<Identity> people;
        try (Lake lake = Lake.open(home)) {
            lake.load(Submitted.of("RR8"), LoadOptions.standard(), Progress.silent());
            people = lake.identities(lake.current(), CENTRE, MAY);
        }
        StringBuilder all = new StringBuilder();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                Stream<Path> files = Files.walk(home.resolve("tables"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
                try (ResultSet row =
                        statement.executeQuery("SELECT CAST(t AS VARCHAR) FROM read_parquet('" + file + "') t")) {
                    while (row.next()) {
                        all.append(row.getString(1)).append('\n');
                    }
                }
            }
        }
        String text = all.toString();
        assertThat(text).contains("RR8");
        for (Identity person : people) {
            for (String value : List.of(
                    person.nhsNumber(),
                    person.familyName(),
                    person.postcode(),
                    person.birthDate(),
                    person.localPatientId())) {
                assertThat(value.length() > 4 && text.contains(value))
                        .as("a value of a patient is readable")
                        .isFalse();
            }
        }
    }

    @Test
    void noPatientStandsInPostgres() throws Exception {
        try (Lake lake = Lake.open(home)) {
            lake.load(Submitted.of("RR8"), LoadOptions.standard(), Progress.silent());
            CatalogueAccess access = lake.catalogue();
            StringBuilder all = new StringBuilder();
            try (Connection postgres = DriverManager.getConnection(access.uri(), access.user(), access.password());
                    Statement statement = postgres.createStatement();
                    ResultSet row = statement.executeQuery("SELECT database_to_xml(true, false, '')")) {
                while (row.next()) {
                    all.append(row.getString(1));
                }
            }
            assertThat(all.toString()).contains("RR8");
            for (Identity person : lake.identities(lake.current(), CENTRE, MAY)) {
                assertThat(all.toString()).doesNotContain(person.nhsNumber(), person.familyName(), person.patient());
            }
        }
    }

    @Test
    void otherKeysOpenNothingAndAreRefused(@TempDir Path other) throws IOException {
        try (Lake lake = Lake.open(home)) {
            lake.load(Submitted.of("RR8"), LoadOptions.standard(), Progress.silent());
        }
        try (Lake lake = Lake.open(other)) {
            assertThat(lake.current().lots()).isZero();
        }
        String wrong = Files.readString(other.resolve("keys"));
        assertThatThrownBy(() -> Lake.open(home, Map.of("ISOCENTRE_KEYS", wrong), Clock.systemUTC()))
                .isInstanceOf(LakeFault.class)
                .hasMessageContaining("not the keys of this store");
    }

    @Test
    void theKeysFileIsItsOwnersAloneAndHoldsKeysOnly() throws IOException {
        try (Lake lake = Lake.open(home)) {
            assertThat(lake.versions()).hasSize(1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(home.resolve("keys"), StandardCharsets.UTF_8)
                        .lines())
                .hasSize(3);
    }
}
