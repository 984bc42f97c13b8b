package isocentre.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.radiotherapy.OdsCode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What `planted.yaml` plants can be seen in the indicator that it names: against the same centre's other months, or
/// against the other centres where it holds all year.
class PlantedChangesTest {
    /// The least difference that each change makes, with its sign.
    private static final Map<String, Double> LEAST = Map.ofEntries(
            Map.entry("breast-five-before", -0.40),
            Map.entry("breast-five-adopted", 0.40),
            Map.entry("machine-failure", -0.15),
            Map.entry("machine-failure-waits", -0.15),
            Map.entry("weekend-treatment", 0.01),
            Map.entry("bone-single-low", -0.30),
            Map.entry("prostate-five-adopted", 0.20),
            Map.entry("prostate-long", -0.15),
            Map.entry("breast-long", 0.08),
            Map.entry("long-palliative", 0.15),
            Map.entry("rectum-short-adopted", 0.20),
            Map.entry("lung-sabr-low", -0.20),
            Map.entry("long-day", 2000.0),
            Map.entry("early-stops", 0.05),
            Map.entry("interruptions", 0.15),
            Map.entry("technique-blank", -0.05),
            Map.entry("late-submissions", -0.80));
    private static final Map<String, String> BREAKDOWN = Map.of("lung-sabr-low", "tumour=lung");

    private final Planted planted = new Planted(Year.OPTIONS.start());
    private final Nation nation = new Nation(Year.OPTIONS, CaseMix.read());

    @Test
    void everyPlantedChangeIsLookedFor() {
        assertThat(planted.changes())
                .extracting(Planted.Change::id)
                .containsExactlyInAnyOrderElementsOf(LEAST.keySet());
    }

    @TestFactory
    List<DynamicTest> aPlantedChangeIsSeen() {
        return planted.changes().stream()
                .map(change -> DynamicTest.dynamicTest(change.id(), () -> {
                    double least = LEAST.getOrDefault(change.id(), Double.NaN);
                    double difference = difference(change);
                    assertThat(Math.signum(least) * difference)
                            .as(change.words())
                            .isGreaterThanOrEqualTo(Math.abs(least));
                    if (change.facts().has("effect")) {
                        assertThat(difference).isCloseTo(change.facts().number("effect"), within(0.15));
                    }
                }))
                .toList();
    }

    private double difference(Planted.Change change) {
        Predicate<Year.Row> there = row -> {
            Centre centre = nation.centre(new OdsCode(row.provider()));
            return change.where().equals(centre.name()) || change.where().equals(centre.network());
        };
        Predicate<Year.Row> then =
                row -> planted.number(row.month()) >= change.from() && planted.number(row.month()) <= change.to();
        boolean allYear = change.from() == 1 && change.to() >= Year.OPTIONS.count();
        String breakdown = BREAKDOWN.getOrDefault(change.id(), "");
        double seen = Year.MADE.share(change.indicator(), breakdown, there.and(then));
        Predicate<Year.Row> otherwise = allYear ? there.negate() : there.and(then.negate());
        return seen - Year.MADE.share(change.indicator(), breakdown, otherwise);
    }
}
