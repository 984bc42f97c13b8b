package isocentre.dataset.repairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

    @ParameterizedTest
    @CsvSource({
        "pad:2,               1,                    01",
        "pad:2,               x,                    x",
        "upper,               pr,                   PR",
        "undot,               C50.9,                C509",
        "map:NH=01 PP=02,     PP,                   02",
        "suffix:X=C61 C73,    C61,                  C61X",
        "suffix:X=C61 C73,    C50,                  C50",
        "digits,              943 476 5919,         9434765919",
        "digits,              see notes,            see notes",
        "postcode,            LS97TF,               LS9 7TF",
        "postcode,            EC1A1BB,              EC1A 1BB",
        "time,                1899-12-30 10:15:20,  10:15:20",
        "time,                30/12/1899 10:15,     10:15",
        "time,                2024-05-13 10:15:20,  2024-05-13 10:15:20"
    })
    void eachRepairHasOneAnswer(String repair, String before, String after) {
        assertThat(Step.of(repair))
                .singleElement()
                .satisfies(step -> assertThat(step.apply(before)).isEqualTo(after));
    }

    @Test
    void aRepairThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> Step.of("guess")).hasMessageContaining("'guess' is not a repair");
    }

    @Test
    void datesAreTurnedOnlyWhereTheColumnLeavesNoDoubtRV18() {
        DateOrder certain = surveyed(Optional.empty(), "05/13/2024", "05/03/2024");
        DateOrder doubtful = surveyed(Optional.empty(), "05/13/2024", "13/05/2024");
        DateOrder silent = surveyed(Optional.empty(), "05/03/2024", "06/03/2024");

        assertThat(certain.mended("05/03/2024 10:12")).contains("03/05/2024 10:12");
        assertThat(doubtful.mended("05/13/2024")).isEmpty();
        assertThat(silent.mended("05/03/2024")).isEmpty();
    }

    @Test
    void datesOutsideTheMonthAreTurnedOnlyIfAllOfThemFitTurnedRV18() {
        Optional<Month> may = Optional.of(new Month(2024, 5));

        assertThat(surveyed(may, "2024-05-03", "2024-03-05").mended("2024-03-05 10:00:00"))
                .contains("2024-05-03 10:00:00");
        assertThat(surveyed(may, "2024-03-05", "2024-06-30").mended("2024-03-05"))
                .isEmpty();
    }

    @Test
    void anOldCodeIsWrittenAsItsSuccessorOnlyIfThatOneSendsRV05() {
        Month may = new Month(2024, 5);

        assertThat(new Successor("R", may, Optional.of(new OdsCode("RAJ"))).mended("RQ8"))
                .contains("RAJ");
        assertThat(new Successor("R", may, Optional.of(new OdsCode("RR8"))).mended("RQ8"))
                .isEmpty();
        assertThat(new Successor("R", may, Optional.empty()).mended("RM3")).isEmpty();
        assertThat(new Successor("R", may, Optional.empty()).mended("RR8")).isEmpty();
    }

    private static DateOrder surveyed(Optional<Month> month, String... cells) {
        DateOrder order = new DateOrder("R", month);
        for (String cell : cells) {
            order.survey(cell);
        }
        return order;
    }
}
