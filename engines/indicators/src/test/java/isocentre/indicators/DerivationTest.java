package isocentre.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The derived tables, made from rows as hospitals send them (docs/reference/derived-tables.md).
class DerivationTest {
    private static final String BREAST =
            "provider=RR8; version=v6; patient=anna; episode_id=E-77; prescription_id=PR-1;"
                    + " plan_id=PL-1; diagnosis=C509; region=P; modality=1; intent=01; priority=R; specialist=S02; decided_on=2025-03-03;"
                    + " appropriate_on=2025-03-03; prescribed_dose=26; prescribed_fractions=5; machine=RR8LA0001";

    private Shelf shelf = raw();
    private int row;

    private static Shelf raw() {
        try {
            return Shelf.raw();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void januaryIsNoPartOfIt() {
        row = 0;
    }

    @AfterEach
    void close() throws SQLException {
        shelf.close();
    }

    private void visit(String patient, String id, String at) throws SQLException {
        shelf.add(
                "attendance",
                "provider=RR8; version=v6; month=" + at.substring(0, 8) + "01; patient=" + patient + "; attendance_id="
                        + id + "; attended_at=" + at + "; admitted=false; admin_category=01");
    }

    private void told(String patient, String id, String at, String age, String sex) throws SQLException {
        shelf.add(
                "attendance",
                "provider=RR8; version=v6; month=" + at.substring(0, 8) + "01; patient=" + patient + "; attendance_id="
                        + id + "; attended_at=" + at + "; age=" + age + "; sex=" + sex);
    }

    private void exposure(String course, String at, String... changes) throws SQLException {
        Map<String, String> values = Shelf.row(course);
        values.put("row", Integer.toString(++row));
        values.put("month", at.substring(0, 8) + "01");
        values.put("exposed_at", at);
        for (String change : changes) {
            values.putAll(Shelf.row(change));
        }
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) ->
                text.append(text.isEmpty() ? "" : "; ").append(key).append('=').append(value));
        shelf.add("exposure", text.toString());
    }

    private Map<String, String> one(String table) throws SQLException {
        try (Statement statement = shelf.connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            assertThat(result.next()).as("a row of " + table).isTrue();
            Map<String, String> values = new TreeMap<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                values.put(result.getMetaData().getColumnName(i), String.valueOf(result.getString(i)));
            }
            assertThat(result.next()).as("a second row of " + table).isFalse();
            return values;
        }
    }

    @Test
    void aBirthdayDuringTheEpisodeLeavesItInTheBandOfItsFirstVisit() throws SQLException {
        told("anna", "A-1", "2025-03-28 10:12:00", "64", "2");
        told("anna", "A-2", "2025-03-31 10:12:00", "65", "2");
        told("anna", "A-3", "2025-04-01 10:12:00", "65", "2");
        exposure(BREAST, "2025-03-28 10:15:20");
        exposure(BREAST, "2025-03-31 10:15:20");
        exposure(BREAST, "2025-04-01 10:15:20");
        shelf.derive();
        assertThat(one("episode")).containsEntry("age", "50-64").containsEntry("sex", "2");
        assertThat(one("prescription")).containsEntry("age", "50-64").containsEntry("sex", "2");
        assertThat(many("SELECT DISTINCT age FROM plan_month WHERE month = DATE '2025-04-01'"))
                .as("the later submission alone")
                .containsExactly("65-74");
        assertThat(many("SELECT DISTINCT age FROM attendance_day WHERE month = DATE '2025-03-01'"))
                .containsExactly("50-64");
    }

    @Test
    void aSexThatVisitsContradictOrThatNoCodeTellsIsNotKnown() throws SQLException {
        told("anna", "A-1", "2025-03-17 10:12:00", "130", "1");
        told("anna", "A-2", "2025-03-18 10:12:00", "131", "2");
        exposure(BREAST, "2025-03-17 10:15:20");
        shelf.derive();
        assertThat(one("plan")).containsEntry("age", "85+").containsEntry("sex", "X");

        shelf.run("UPDATE attendance SET sex = 'F', age = NULL");
        shelf.derive();
        assertThat(one("plan")).containsEntry("age", "unknown").containsEntry("sex", "X");
        assertThat(many("SELECT DISTINCT sex FROM attendance_day")).containsExactly("X");

        shelf.run("UPDATE attendance SET sex = '9' WHERE attendance_id = 'A-2'");
        shelf.derive();
        assertThat(one("episode")).as("the one that is known").containsEntry("sex", "9");
    }

    @Test
    void aPatientWithoutAttendanceIsCountedAndOfNoKnownAge() throws SQLException {
        exposure(BREAST, "2025-03-17 10:15:20");
        shelf.derive();
        assertThat(one("episode")).containsEntry("age", "unknown").containsEntry("sex", "X");
    }

    private List<String> many(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = shelf.connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    @Test
    void aBreastCourseOfFiveDaysIsFiveFractionsAndStartsWithItsFirstExposure() throws SQLException {
        for (int day = 17; day <= 21; day++) {
            visit("anna", "A-" + day, "2025-03-" + day + " 10:12:00");
            exposure(BREAST, "2025-03-" + day + " 10:15:20");
            exposure(BREAST, "2025-03-" + day + " 10:17:02");
        }

        shelf.derive();

        assertThat(one("episode"))
                .containsEntry("start_on", "2025-03-17")
                .containsEntry("month", "2025-03-01")
                .containsEntry("wait_days", "14")
                .containsEntry("tumour", "breast")
                .containsEntry("intent", "radical")
                .containsEntry("purpose", "adjuvant")
                .containsEntry("fractions", "5")
                .containsEntry("exposures", "10")
                .containsEntry("main_fractions", "5")
                .containsEntry("external", "1")
                .containsEntry("over_delivered", "0");
        assertThat(one("plan"))
                .containsEntry("fractions", "5")
                .containsEntry("working_days", "5")
                .containsEntry("span_working_days", "5")
                .containsEntry("ended", "0");
    }

    @Test
    void twoVisitsInADayAreTwoFractionsSplitByTheTimeOfAttendance() throws SQLException {
        visit("anna", "A-1", "2025-03-17 09:00:00");
        visit("anna", "A-2", "2025-03-17 15:30:00");
        exposure(BREAST, "2025-03-17 08:55:00");
        exposure(BREAST, "2025-03-17 15:29:59");
        exposure(BREAST, "2025-03-17 15:30:00", "machine=RR8LA0002");
        exposure(BREAST, "2025-03-17 15:40:00");

        shelf.derive();

        assertThat(one("plan")).containsEntry("fractions", "2").containsEntry("days", "1");
        assertThat(one("attendance_day"))
                .containsEntry("attendances", "2")
                .containsEntry("external_attendances", "2")
                .containsEntry("machine_attendances", "3")
                .containsEntry("two_machine_attendances", "1")
                .containsEntry("patient_days", "1")
                .containsEntry("repeat_patient_days", "1")
                .containsEntry("external_repeat_patient_days", "1");
    }

    @Test
    void exposuresWithoutAnAttendanceAreAFractionADayAndAreCountedAsUnmatched() throws SQLException {
        visit("anna", "A-1", "2025-03-17 09:00:00");
        visit("anna", "A-3", "2025-03-19 09:00:00");
        exposure(BREAST, "2025-03-17 09:05:00");
        exposure(BREAST, "2025-03-18 09:05:00");
        exposure(BREAST, "2025-03-18 16:05:00");

        shelf.derive();

        assertThat(one("plan")).containsEntry("fractions", "2");
        try (Statement statement = shelf.connection.createStatement();
                ResultSet sums =
                        statement.executeQuery("SELECT (SELECT sum(unmatched_patient_days) FROM unmatched_day),"
                                + " (SELECT sum(patient_days) FROM unmatched_day), (SELECT sum(attendances) FROM attendance_day),"
                                + " (SELECT sum(exposed_attendances) FROM attendance_day)")) {
            sums.next();
            assertThat(new int[] {sums.getInt(1), sums.getInt(2), sums.getInt(3), sums.getInt(4)})
                    .containsExactly(1, 2, 2, 1);
        }
    }

    @Test
    void aCourseThatCrossesAMonthIsOneEpisodeWhereItBeganAndEndsWhenTheNextMonthIsIn() throws SQLException {
        visit("anna", "A-1", "2025-03-31 09:00:00");
        visit("anna", "A-2", "2025-04-01 09:00:00");
        exposure(BREAST, "2025-03-31 09:05:00");
        exposure(BREAST, "2025-04-01 09:05:00", "prescribed_fractions=2");
        shelf.add("submission", "provider=RR8; month=2025-05-01; version=v6");

        shelf.derive();

        assertThat(one("plan"))
                .containsEntry("month", "2025-03-01")
                .containsEntry("ended_month", "2025-04-01")
                .containsEntry("ended", "1")
                .containsEntry("fractions", "2")
                .containsEntry("prescribed_fractions", "2");
    }

    @Test
    void versionFiveMeansTheSameByItsOwnCodes() throws SQLException {
        String course = BREAST.replace("version=v6", "version=v5")
                .replace("modality=1", "modality=05")
                .replace("intent=01", "intent=02")
                .replace("plan_id=PL-1; ", "");
        exposure(course, "2025-03-17 09:05:00", "attendance_id=A1; started_on=2025-03-14");
        exposure(course, "2025-03-17 15:05:00", "attendance_id=A2; started_on=2025-03-14");

        shelf.derive();

        assertThat(one("episode"))
                .containsEntry("intent", "radical")
                .containsEntry("purpose", "anti-cancer")
                .containsEntry("external", "1")
                .containsEntry("start_on", "2025-03-14")
                .containsEntry("fractions", "2");
    }

    @Test
    void palliativeWinsInAMixedEpisodeWhateverTheCodesAre() throws SQLException {
        exposure(BREAST, "2025-03-17 09:05:00");
        exposure(BREAST, "2025-03-18 09:05:00", "plan_id=PL-2; intent=05; prescribed_dose=8; prescribed_fractions=1");

        shelf.derive();

        assertThat(one("episode"))
                .containsEntry("intent", "palliative")
                .containsEntry("mixed_intent", "1")
                .containsEntry("main_dose", "26.0")
                .containsEntry("max_fractions", "5")
                .containsEntry("sum_fractions", "5")
                .containsEntry("plans", "2");
    }

    @Test
    void aCyberKnifeCodedAsBrachytherapyIsExternalBeam() throws SQLException {
        exposure(BREAST, "2025-03-17 09:05:00", "modality=2; machine=RPYLA1894");

        shelf.derive();

        assertThat(one("episode")).containsEntry("external", "1").containsEntry("modality", "external");
    }

    @Test
    void aBoneMetastasisIsFoundByRegionAndSiteNotByDiagnosis() throws SQLException {
        exposure(BREAST, "2025-03-17 09:05:00", "region=M; site=Z664; intent=05");

        shelf.derive();

        assertThat(one("prescription"))
                .containsEntry("bone", "1")
                .containsEntry("spine", "1")
                .containsEntry("tumour", "breast")
                .containsEntry("intent", "palliative");
    }
}
