package isocentre.service.practice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The query on a few episodes whose answer is known.
class ConcordanceSqlTest {
    @Test
    @DisplayName("FRX-07: each patient is held against the version in force on the first day, and counts once")
    void onTheDay() throws SQLException, IOException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("CREATE TABLE episode (provider VARCHAR, month DATE, patient VARCHAR, episode_id VARCHAR,"
                    + " first_at TIMESTAMP, external INTEGER, intent VARCHAR, icd3 VARCHAR, region VARCHAR, bone INTEGER,"
                    + " main_dose DOUBLE, main_fractions INTEGER)");
            statement.execute("CREATE TABLE protocol_in_force (guideline VARCHAR, version VARCHAR, provider VARCHAR,"
                    + " first_day DATE, last_day DATE, subject VARCHAR, intent VARCHAR, dose DECIMAL(10, 3),"
                    + " fractions INTEGER)");
            statement.execute("INSERT INTO protocol_in_force VALUES"
                    + " ('g', 'v1', 'RM1', '2024-04-01', '2024-10-14', 'C50', 'radical', 40, 15),"
                    + " ('g', 'v2', 'RM1', '2024-10-15', '2024-12-31', 'C50', 'radical', 26, 5),"
                    + " ('g', 'v2', 'RM1', '2024-10-15', '2024-12-31', 'C50', 'radical', 40, 15),"
                    + " ('b', 'v1', 'RM1', '2024-04-01', '2024-12-31', 'bone', 'palliative', 8, 1)");
            statement.execute("INSERT INTO episode VALUES"
                    // The last day of version 1: five fractions are not yet of the protocol.
                    + episode("a", "2024-10-14 23:50:00", "radical", "C50", "P", 0, 26, 5)
                    + ", " + episode("b", "2024-10-14 09:00:00", "radical", "C50", "P", 0, 40.05, 15)
                    // The first day of version 2.
                    + ", " + episode("c", "2024-10-15 00:10:00", "radical", "C50", "P", 0, 26, 5)
                    + ", " + episode("d", "2024-10-20 09:00:00", "radical", "C50", "P", 0, 40, 15)
                    + ", " + episode("e", "2024-10-20 09:00:00", "radical", "C50", "P", 0, 50, 25)
                    // More than 2 % from the dose.
                    + ", " + episode("f", "2024-10-20 09:00:00", "radical", "C50", "P", 0, 26.6, 5)
                    // Another tumour, another intent, a bone metastasis of breast cancer.
                    + ", " + episode("g", "2024-10-20 09:00:00", "radical", "C61", "P", 0, 26, 5)
                    + ", " + episode("h", "2024-10-20 09:00:00", "palliative", "C50", "P", 0, 26, 5)
                    + ", " + episode("i", "2024-10-20 09:00:00", "palliative", "C50", "M", 1, 8, 1)
                    // After the last day that is looked at.
                    + ", " + episode("j", "2025-01-01 09:00:00", "radical", "C50", "P", 0, 26, 5));
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(sql())) {
                while (row.next()) {
                    rows.add(row.getString("guideline") + " " + row.getString("version") + " " + row.getDate("month")
                            + " " + row.getLong("numerator") + "/" + row.getLong("denominator"));
                }
            }
            assertThat(rows).containsExactly("b v1 2024-10-01 1/1", "g v1 2024-10-01 1/2", "g v2 2024-10-01 2/4");
        }
    }

    private static String episode(
            String patient,
            String at,
            String intent,
            String icd3,
            String region,
            int bone,
            double dose,
            int fractions) {
        return "('RM1', date_trunc('month', DATE '" + at.substring(0, 10) + "'), '" + patient + "', '1', TIMESTAMP '"
                + at + "', 1, '" + intent + "', '" + icd3 + "', '" + region + "', " + bone + ", " + dose + ", "
                + fractions + ")";
    }

    private static String sql() throws IOException {
        try (InputStream file = Objects.requireNonNull(Concordance.class.getResourceAsStream("concordance.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
