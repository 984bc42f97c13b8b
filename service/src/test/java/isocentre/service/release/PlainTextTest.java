package isocentre.service.release;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.ReadingAge;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Plain texts can be read at about eleven years of age.
class PlainTextTest {
    @Test
    void everyPlainTextIsForReadersOfEleven() {
        List<PlainText> all = PlainText.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(8);
        for (PlainText text : all) {
            double grade = ReadingAge.grade(String.join(" ", text.paragraphs()));
            assertThat(grade)
                    .as("%s is of grade %.1f", text.indicator(), grade)
                    .isLessThanOrEqualTo(ReadingAge.OF_ELEVEN);
        }
    }

    @Test
    void theFormulaTellsHardFromEasy() {
        assertThat(ReadingAge.grade("The cat sat on the mat. It was a big cat."))
                .isLessThan(1);
        assertThat(ReadingAge.grade("Hypofractionated radiotherapy regimens necessitate individualised consideration of"
                        + " radiobiological characteristics and institutional capabilities."))
                .isGreaterThan(15);
    }
}
