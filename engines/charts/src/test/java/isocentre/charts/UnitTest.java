package isocentre.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 0.8775     | 87.8%     | 87.8%",
                "PERCENT | 0.87775    | 87.8%     | 87.8%",
                "PERCENT | 1          | 100.0%    | 100.0%",
                "PERCENT | 0          | 0.0%      | 0.0%",
                "COUNT   | 137579     | 137,579   | 137,579",
                "COUNT   | 1234567    | 1,234,567 | 1,234,567",
                "COUNT   | 999.5      | 1,000     | 1,000",
                "NUMBER  | 12.35      | 12.4      | 12.4",
                "NUMBER  | 4831.27    | 4,831     | 4,831",
                "NUMBER  | -3.25      | −3.3      | −3.3",
                "NUMBER  | -0.01      | 0.0       | 0.0",
                "RATIO   | 1.074      | 1.07      | 1.07",
                "DAYS    | 24.5       | 24.5 days | 24.5",
            })
    void aFigureIsWrittenAsTheBritishPublicReadsIt(Unit unit, double value, String words, String brief) {
        assertThat(unit.words(value)).isEqualTo(words);
        assertThat(unit.brief(value)).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1024 | 1,024", "835.9 | 835.9", "0 | 0", "120763 | 120,763"})
    void aCountIsWholeUnlessItHasAPart(double value, String words) {
        assertThat(Unit.count(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 1.024, false",
        "PERCENT, 1, true",
        "PERCENT, 1.0000000000000002, true",
        "PERCENT, -0.01, false",
        "COUNT, 401, true",
        "COUNT, -12, false"
    })
    void aShareIsBetweenNothingAndTheWholeAndACountNotBelowNothing(Unit unit, double value, boolean possible) {
        assertThat(unit.possible(value)).isEqualTo(possible);
    }
}
