package isocentre.plans.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.plans.Phantom;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dvh.GridVolumes;
import isocentre.plans.dvh.RegionDoses;
import isocentre.plans.metrics.Measuring;
import isocentre.plans.metrics.Measuring.Normalisation;
import isocentre.plans.scoring.Score.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringTest {
    private static final String HEAD = """
            id: T
            title: Test
            version: "1"
            source: a test
            basis: computed
            structures: {PTV: [], Empty: [], Spleen: []}
            objectives:
            """;

    static List<String> shipped() {
        return Protocol.ids();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @DisplayName("Every shipped protocol can be read, says where it comes from, and claims no more than is known")
    void shippedProtocols(String id) {
        Protocol protocol = Protocol.shipped(id).orElseThrow();
        assertThat(protocol.id()).isEqualTo(id);
        assertThat(protocol.source()).isNotBlank();
        assertThat(protocol.objectives()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7.9, very small",
        "8, small",
        "14.9, small",
        "15, normal",
        "29, normal",
        "29.1, large",
        "36, large",
        "36.1, very large"
    })
    @DisplayName("A value on a boundary falls to the bin that states the boundary")
    void ties(double value, String label) {
        List<Bin> bins = List.of(
                bin("very small", OptionalDouble.empty(), OptionalDouble.empty()),
                bin("small", OptionalDouble.of(8), OptionalDouble.empty()),
                bin("normal", OptionalDouble.of(15), OptionalDouble.of(29)),
                bin("large", OptionalDouble.empty(), OptionalDouble.of(36)),
                bin("very large", OptionalDouble.empty(), OptionalDouble.empty()));
        Bin.check(bins);
        assertThat(Bin.of(bins, value).label()).isEqualTo(label);
    }

    private static Bin bin(String label, OptionalDouble min, OptionalDouble max) {
        return new Bin(label, "#000000", true, min, max);
    }

    @Test
    @DisplayName("Met, not met, borderline within the band, and what cannot be evaluated are four things")
    void verdicts() {
        // The phantom's PTV: a cylinder of 12 mm in 20 Gy ± 0.5 Gy a mm, so 14 to 26 Gy; Spleen is not there.
        List<Score> scores = scores("""
                - {structure: PTV, metric: "Mean[Gy]", mandatory: yes, bins: [{label: a, colour: "#000000", met: yes, max: 21}, {label: b, colour: "#000000", met: no}]}
                - {structure: PTV, metric: "Mean[Gy]", mandatory: yes, bins: [{label: a, colour: "#000000", met: yes, max: 19}, {label: b, colour: "#000000", met: no}]}
                - {structure: PTV, metric: "V150%[%]", mandatory: no, bins: [{label: a, colour: "#000000", met: yes, max: 19}, {label: b, colour: "#000000", met: no}]}
                - {structure: Empty, metric: "Mean[Gy]", mandatory: no, bins: [{label: a, colour: "#000000", met: yes, max: 19}, {label: b, colour: "#000000", met: no}]}
                - {structure: Spleen, metric: "Mean[Gy]", mandatory: no, bins: [{label: a, colour: "#000000", met: yes, max: 19}, {label: b, colour: "#000000", met: no}]}
                """, Map.of());
        assertThat(scores)
                .extracting(Score::verdict)
                .containsExactly(
                        Verdict.MET,
                        Verdict.NOT_MET,
                        Verdict.CANNOT_BE_EVALUATED,
                        Verdict.CANNOT_BE_EVALUATED,
                        Verdict.CANNOT_BE_EVALUATED);
        assertThat(scores.get(2).reason()).contains("prescribed dose");
        assertThat(scores.get(3).reason()).isEqualTo("the region has no volume");
        assertThat(scores.get(4).reason()).contains("no structure that is called 'Spleen'");
    }

    @Test
    @DisplayName("A limit within the band is borderline, whichever side the value falls")
    void borderline() {
        // Drawn every 3 mm with one end larger, the two models of the shape differ in volume.
        Score free = scores(line("Volume[cc]", 100), Map.of()).getFirst();
        double low = free.measured().orElseThrow().low();
        double high = free.measured().orElseThrow().high();
        if (low == high) {
            // A cylinder has no band in volume: its dose to a volume has none either, and nothing is
            // borderline.
            assertThat(scores(line("Volume[cc]", low), Map.of()).getFirst().verdict())
                    .isEqualTo(Verdict.MET);
        } else {
            assertThat(scores(line("Volume[cc]", (low + high) / 2), Map.of())
                            .getFirst()
                            .verdict())
                    .isEqualTo(Verdict.BORDERLINE);
        }
    }

    @Test
    @DisplayName("A person may say which structure is meant")
    void named() {
        String objective = line("Mean[Gy]", 21).replace("structure: PTV", "structure: Spleen");
        assertThat(scores(objective, Map.of("Spleen", "PTV")).getFirst().verdict())
                .isEqualTo(Verdict.MET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mandatory: yes | mandatory: perhaps | must be yes or no",
                "metric: \"Mean[Gy]\" | metric: Average | not the name of a figure",
                "max: 21 | min: 20, max: 21 | first bin has no min",
                "max: 21 | mox: 21 | not known",
                "label: b, colour | min: 21, label: b, colour | given once",
                "structure: PTV | structur: PTV | not known",
                "structure: PTV | structure: Lung | not among its structures",
                "max: 21 | max: many | must be a number"
            })
    @DisplayName("A fault in a protocol is named with its place")
    void faults(String good, String bad, String words) {
        String text = HEAD + line("Mean[Gy]", 21).replace(good, bad);
        assertThatThrownBy(() -> Protocol.read("mine.yaml", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining(words);
    }

    @Test
    @DisplayName("The commercial product's scorecard is read, and written back as it was")
    void scorecard() {
        ScorecardJson card = ScorecardJson.read("card.json", """
                {"computed": [
                  {"type": "VOLUME_PERCENT_DOSE_RANGE_ROI", "roi_name": "BRAINSTEM", "arg_1": 0, "arg_2": 10,
                   "objectives": [{"label": "PASS", "color": [18, 191, 0], "max": 1}, {"label": "FAIL", "color": [255, 0, 0]}]},
                  {"type": "INTEGRAL_DOSE_ROI", "roi_name": "LUNG",
                   "objectives": [{"label": "PASS", "color": [18, 191, 0]}, {"label": "FAIL", "color": [255, 0, 0], "min": 2000}]},
                  {"type": "MAX_DOSE", "objectives": [{"label": "PASS", "color": [18, 191, 0], "max": 70}, {"label": "FAIL", "color": [255, 0, 0]}]},
                  {"type": "HOMOGENEITY_INDEX", "roi_name": "PTV", "arg_1": 50,
                   "objectives": [{"label": "PASS", "color": [18, 191, 0], "max": 1}, {"label": "FAIL", "color": [255, 0, 0]}]}],
                 "custom": [{"id": "5b"}]}
                """);
        Protocol protocol = card.protocol();
        assertThat(protocol.objectives())
                .extracting(objective -> objective.metric().words())
                .containsExactly("V0Gy-10Gy[%]", "IntegralDose[GyL]", "GlobalMax[Gy]");
        assertThat(protocol.objectives().get(1).bins().get(1).min()).hasValue(2);
        assertThat(protocol.objectives().getFirst().bins()).extracting(Bin::met).containsExactly(true, false);
        assertThat(card.left()).hasSize(2).anyMatch(left -> left.contains("HOMOGENEITY_INDEX"));

        ScorecardExport export = ScorecardExport.of(protocol);
        assertThat(export.computed())
                .extracting(ScorecardExport.Computed::type)
                .containsExactly("VOLUME_PERCENT_DOSE_RANGE_ROI", "INTEGRAL_DOSE_ROI", "MAX_DOSE");
        assertThat(export.computed().getFirst().arguments()).containsExactly(0.0, 10.0);
        assertThat(export.computed().get(1).bins().get(1).min()).hasValue(2000);
    }

    @Test
    @DisplayName("What is no scorecard is refused in words")
    void noScorecard() {
        for (String text : List.of("", "[]", "{", "{\"computed\": [{\"roi_name\": \"A\"}]}", "{\"computed\": 5}")) {
            assertThatThrownBy(() -> ScorecardJson.read("card.json", text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("card.json");
        }
    }

    private static String line(String metric, double most) {
        return "- {structure: PTV, metric: \"" + metric
                + "\", mandatory: yes, bins: [{label: a, colour: \"#000000\", met: yes,"
                + " max: " + (most == Math.rint(most) ? Long.toString((long) most) : Double.toString(most))
                + "}, {label: b, colour: \"#000000\", met: no}]}\n";
    }

    private static List<Score> scores(String objectives, Map<String, String> named) {
        Dose dose = Phantom.dose();
        DoseGrid grid = dose.grid().orElseThrow();
        RegionDoses doses = RegionDoses.of(Phantom.structures(), dose);
        return Score.of(
                Protocol.read("mine.yaml", HEAD + objectives),
                doses.regions(),
                new Measuring(
                        OptionalDouble.empty(), grid, new GridVolumes(grid), Optional.empty(), Normalisation.TOTAL),
                named);
    }
}
