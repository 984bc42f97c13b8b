package isocentre.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.NhsNumber;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Nobody can take the patients for living people.
class PeopleTest {
    private static final Options OPTIONS = new Options(12, new Month(2024, 4), 1, 1.0, 0, Options.Styles.VARIED);
    private final CaseMix mix = CaseMix.read();
    private final Nation nation = new Nation(OPTIONS, mix);
    private final People people = new People(1, mix);

    @Test
    void allPeopleAreVisiblySynthetic() {
        for (Centre centre : nation.centres()) {
            for (int serial = 0; serial < 50; serial++) {
                Person person = people.patient(centre, OPTIONS.start(), serial).person();
                if (!person.nhsNumber().isEmpty()) {
                    assertThat(person.nhsNumber()).startsWith("999");
                    assertThat(NhsNumber.isNhsNumber(person.nhsNumber())).isTrue();
                }
                assertThat(person.localId()).startsWith("SYN");
                assertThat(person.internalId()).startsWith("TEST");
                assertThat(person.postcode()).matches("(ZZ\\d \\d[A-Z]{2})?");
                assertThat(person.family()).matches("(?i).*(test|synth|invented|notreal).*");
                assertThat(person.given()).matches("(?i).*(test|synth|examplar|dummy|placeholder|specimen).*");
            }
        }
    }

    @Test
    void noTwoPatientsOfAProviderShareAnIdentifierInAYear() {
        Centre centre = nation.centres().getFirst();
        Map<String, String> holders = new HashMap<>();
        OPTIONS.months().forEach(month -> {
            for (int serial = 0; serial < centre.mostInMonth(); serial += 7) {
                Person person = people.patient(centre, month, serial).person();
                assertThat(holders.put(person.localId(), person.family())).isNull();
            }
        });
    }
}
