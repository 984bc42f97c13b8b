package isocentre.dataset.checking;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{count} rows of electrons have a modulated technique. | {count} row of electrons has a modulated technique.",
                "{count} exposures were given too early.               | {count} exposure was given too early.",
                "{count} rows carry the code {value}.                  | {count} row carries the code {value}.",
                "Most rows carry another code.                         | Most rows carry another code."
            })
    void oneRowIsToldOfInTheSingular(String many, String one) {
        assertThat(Agreement.singular(many)).isEqualTo(one);
    }

    @Test
    void everyRuleOfRowsHasAVerbThatCanBePutIntoTheSingular() {
        assertThat(Rules.national())
                .extracting(Rule::reason)
                .filteredOn(reason -> reason.startsWith("{count} "))
                .allSatisfy(reason -> assertThat(Agreement.singular(reason))
                        .doesNotMatch("(?s)\\{count} [a-z]+s .*")
                        .isNotEqualTo(reason.replaceFirst("s ", " ")));
    }
}
