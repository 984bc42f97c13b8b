package isocentre.service.consultation.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDetailsTest {

    @Test
    void findsWhatCouldTellWhoSomebodyIs() {
        assertThat(PersonalDetails.in("Write to me: a.person@example.org")).contains("an e-mail address");
        assertThat(PersonalDetails.in("My number is 999 000 0018, please look")).contains("an NHS number");
        assertThat(PersonalDetails.in("Ring 01632 960123")).contains("a telephone number");
        assertThat(PersonalDetails.in("+44 7700 900 123 at night")).contains("a telephone number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It took 2 years, 33 fractions and 66 Gy.",
                "On 12 03 2024 I waited from 09.15 to 11.45",
                "1234567890 is no NHS number",
                "Bus 10, then 20 minutes on foot @ noon",
                "0.5 Gy per 10 fractions of 20 in 30 days and 40 more of 50"
            })
    void letsWordsAndNumbersOfTreatmentStand(String text) {
        assertThat(PersonalDetails.in(text)).isEmpty();
    }
}
