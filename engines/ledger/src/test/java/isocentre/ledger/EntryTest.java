package isocentre.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
    @Test
    void everyTypeIsWrittenAsItsSpecificationSays() {
        String[] expected = {
            "'who':'d.manager','organisation':'RR8','means':'password-and-code','outcome':'granted'",
            "'who':'d.manager','provider':'RR8','month':'2025-04','file':'HASH','verdict':'accepted'",
            "'who':'c.lead','provider':'RR8','month':'2025-04','file':'HASH'",
            "'version':'v42','content':'HASH'",
            "'who':'c.lead','organisation':'RR8','what':'cases/TIM-01/RR8/2025-04','why':'case-review'",
            "'who':'n.analyst','organisation':'X26','what':'figures/TIM-01','why':'audit','content':'HASH'",
            "'who':'n.analyst','release':'2025-04','policy':'hes/1','certificate':'HASH'",
            "'by':'admin','who':'c.lead','organisation':'RR8','role':'clinical-lead','change':'granted'",
            "'record':'17','who':'c.lead','did':'looked','what':'submission-5','why':'data-quality','content':'HASH'"
        };
        String file = Hash.ofEntry("a file".getBytes(StandardCharsets.US_ASCII)).toString();
        for (int i = 0; i < expected.length; i++) {
            Entry entry = Examples.ONE_OF_EACH.get(i);
            String line = "{'entry':" + i + ",'time':'2025-05-21T09:30:00.123456Z','type':'" + entry.type() + "',"
                    + expected[i].replace("HASH", file) + "}";
            assertThat(new String(CanonicalForm.of(i, Examples.CLOCK.instant(), entry), StandardCharsets.US_ASCII))
                    .isEqualTo(line.replace('\'', '"'));
        }
        assertThat(Examples.ONE_OF_EACH).hasSize(Entry.class.getPermittedSubclasses().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\"quote", "a\\b", "accent-é", "line\nfeed", "cases/9990000018"})
    void aNameThatCouldHoldASentenceOrAPatientIsRefused(String text) {
        assertThatThrownBy(() -> new Token(text)).hasMessageContaining("a name in the ledger");
    }
}
