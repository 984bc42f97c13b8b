package isocentre.plans.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "'1', 1",
        "' 1.5 ', 1.5",
        "'+.5', 0.5",
        "'5.', 5",
        "'-0', -0.0",
        "'1e3', 1000",
        "'2.0e-1', 0.2",
        "'1E+02', 100",
        "'1D2', 100",
        "'-324.365234375', -324.365234375",
        "'0.1000000000000000055511151231257827', 0.1",
        "'123456789012345678', 123456789012345678",
        "'1,5', 1.5"
    })
    void oddDecimalStringsAreRead(String text, double value) {
        assertThat(read(text).values()).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'abc'",
        "'1.2.3'",
        "'--1'",
        "'NaN'",
        "'Infinity'",
        "'0x10'",
        "'1f'",
        "'1e999'",
        "'1,2,3'",
        "'e5'",
        "'.'"
    })
    void whatIsNoNumberIsNotTakenForOne(String text) {
        Decimals decimals = read(text);

        assertThat(decimals.values()).containsExactly(Double.NaN);
        assertThat(decimals.unreadable()).isEqualTo(1);
    }

    @Test
    void emptyPartsKeepTheirPlaces() {
        assertThat(read("1\\\\3").values()).containsExactly(1, Double.NaN, 3);
        assertThat(read("1\\\\3").unreadable()).isZero();
        assertThat(read("").values()).isEmpty();
        assertThat(read("  \0").values()).isEmpty();
    }

    @Test
    void everyDecimalIsReadAsTheJdkReadsIt() {
        Random random = new Random(20250304);
        for (int i = 0; i < 200_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 4);
            String text = random.nextBoolean()
                    ? Double.toString(number)
                    : String.format(java.util.Locale.ROOT, "%." + random.nextInt(14) + "f", number);
            assertThat(read(text).values()[0]).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void aNumberIsWrittenInSixteenCharactersAndReadBackAsExactlyAsTheyAllow() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            String text = DatasetBuilder.decimal(number);
            assertThat(text).hasSizeLessThanOrEqualTo(16);
            assertThat(read(text).values()[0]).isCloseTo(number, org.assertj.core.data.Percentage.withPercentage(1e-6));
        }
        assertThat(DatasetBuilder.decimal(-324.365234375)).isEqualTo("-324.365234375");
        assertThat(DatasetBuilder.decimal(1.0 / 3)).isEqualTo("0.33333333333333");
    }

    private static Decimals read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return Decimals.read(bytes, 0, bytes.length);
    }
}
