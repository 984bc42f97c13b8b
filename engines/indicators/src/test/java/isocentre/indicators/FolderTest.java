package isocentre.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every folder of `standards/indicators/` is whole and says where it comes from.
class FolderTest {
    static Stream<Indicator> indicators() {
        return Indicators.all().stream();
    }

    @Test
    void theCatalogueHoldsWhatTheMainJobAsksFor() {
        assertThat(Indicators.all()).hasSizeGreaterThanOrEqualTo(44);
        assertThat(Indicators.all().stream().map(Indicator::id))
                .contains("TIM-01", "TIM-08", "FRX-01", "FRX-12", "TEC-04", "TEC-06", "CAP-01", "CAP-04", "CAP-05")
                .contains(
                        "DEL-01", "DEL-04", "DEL-08", "DQ-01", "DQ-02", "DQ-03", "DQ-06", "ACC-08", "ACC-14", "NET-07");
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void aFolderIsWhole(Indicator indicator) {
        // Those that the public sees have their text in plain words besides.
        assertThat(Shelf.STANDARDS.list("indicators/" + indicator.id()).stream()
                        .filter(name -> !name.equals("plain.md")))
                .containsExactly("definition.md", "indicator.yaml", "measure.sql", "oracle.csv");
        assertThat(indicator.definition()).startsWith("# " + indicator.id() + " " + indicator.name());
        assertThat(List.of(indicator.plain(), indicator.numerator(), indicator.denominator(), indicator.unit()))
                .allMatch(words -> !words.isBlank());
        assertThat(indicator.source()).isNotBlank();
        assertThat(indicator.basis()).isNotEqualTo(Basis.NOT_FOUND);
        assertThat(indicator.kind() != Kind.MIX
                        || !indicator.calculation().category().isEmpty())
                .isTrue();
        assertThat(indicator.proposal()
                        && indicator.basis() == Basis.SOURCED
                        && !indicator.source().contains("T28")
                        && !indicator.source().contains("P103"))
                .as("a proposal of ours is not sourced")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void targetsAreDatedDoNotOverlapAndNoneThatIsNotConfirmedIsANationalStandard(Indicator indicator) {
        List<Target> targets = indicator.targets();
        for (Target target : targets) {
            assertThat(target.validity().from()).isNotNull();
            assertThat(target.words()).isNotBlank();
            assertThat(target.source()).isNotBlank();
            assertThat(target.basis()).as("what is not confirmed is no target").isNotEqualTo(Basis.RECALLED);
            assertThat(target.value()).isFinite();
            assertThat(!indicator.kind().share() || target.value() >= 0 && target.value() <= 1)
                    .isTrue();
            assertThat(target.national()).isEqualTo(target.basis() == Basis.SOURCED);
        }
        for (int i = 0; i < targets.size(); i++) {
            for (int j = i + 1; j < targets.size(); j++) {
                Validity one = targets.get(i).validity();
                assertThat(one.overlaps(targets.get(j).validity()))
                        .as("two targets at once")
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void itHasFiguresByAgeAndSexOrSaysWhyNot(Indicator indicator) {
        boolean care = List.of("ACC", "DEL", "FRX", "NET", "TEC", "TIM")
                .contains(indicator.id().substring(0, 3));
        boolean additive = indicator.kind() != Kind.MIX
                && indicator.kind() != Kind.RATE
                && indicator.kind() != Kind.VARIATION
                && !indicator.fromWaitingTimes();
        assertThat(People.table(indicator).isPresent()).as("by age and sex").isEqualTo(care && additive);
        assertThat(indicator.noEquity().isEmpty() || indicator.noEquity().endsWith("."))
                .as("a sentence for the page")
                .isTrue();
    }

    @Test
    void theWordsForAgeAndSexAreThoseOfTheStandards() {
        assertThat(People.words(Shelf.STANDARDS))
                .containsEntry("age=00-24", "0 to 24")
                .containsEntry("age=85+", "85 and over")
                .containsEntry("age=unknown", "Not known")
                .containsEntry("sex=2", "Female")
                .hasSize(11);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void theMeasureReadsTheTablesThatTheFolderNames(Indicator indicator) {
        String sql = indicator.measure().toLowerCase(Locale.ROOT);
        assertThat(indicator.tables()).isNotEmpty().allMatch(table -> sql.contains(table));
    }
}
