package isocentre.dataset.rows;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nhs_number",
                "local_patient_id",
                "internal_patient_id",
                "family_name",
                "given_name",
                "birth_date",
                "postcode",
                "attendance_id",
                "exposure_id",
                "episode_id",
                "plan_name",
                "other_procedure"
            })
    void identityAndFreeTextAreNeverTold(String field) {
        assertThat(Discretion.tells(field)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "attendance,   provider,    RR9",
        "attendance,   gender,      F",
        "attendance,   attended_at, 2024-07-13 10:12:00",
        "prescription, diagnosis,   breast",
        "prescription, machine,     RXXLA0007",
        "prescription, prescribed_dose, 26Gy",
        "prescription, exposed_at,  13/05/2024 25:15"
    })
    void whatExplainsAFindingIsTold(String file, String field, String value) {
        assertThat(told(file, field, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "attendance,   gender,      SYNTHETIC-ONE",
        "attendance,   provider,    02/04/1961",
        "attendance,   gender,      LS9 7TF",
        "attendance,   gender,      ls97tf",
        "attendance,   attended_at, Synthetic",
        "prescription, diagnosis,   9990000018",
        "prescription, machine,     999 000 0018",
        "prescription, region,      1961-04-02"
    })
    void inASlippedColumnWhatLooksLikeIdentityIsNotTold(String file, String field, String value) {
        assertThat(told(file, field, value)).isFalse();
    }

    @Test
    void everyFieldOfTheDataSetIsDecidedUpon() {
        for (Layout layout : Layout.values()) {
            assertThat(layout.items())
                    .noneMatch(item ->
                            Discretion.tells(item.field()) && item.field().matches(".*(name|_id|postcode|birth).*"));
        }
    }

    private static boolean told(String file, String field, String value) {
        Layout layout = Layout.valueOf(file.toUpperCase(java.util.Locale.ROOT));
        return Discretion.tells(layout, layout.field(field).orElseThrow(), value);
    }
}
