package isocentre.service.practice.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.practice.adoption.Adoption.Stance;
import isocentre.service.practice.adoption.AdoptionCurve.Point;
import isocentre.service.practice.adoption.AdoptionCurve.Reached;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdoptionCurveTest {
    private static final Month FIRST = new Month(2024, 4);
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 4, 1);
    private static final List<String> CENTRES = List.of("RM1", "RGT", "RDE", "RAJ", "RWH");

    private static Adoption stated(String provider, Stance stance, LocalDate since) {
        return new Adoption("x", "1", new OdsCode(provider), stance, since, "", "Synthetic Lead", Instant.EPOCH);
    }

    /// Each centre treats 30 patients a month, all by the guideline from its own month on.
    private static Practised practised(Map<String, Integer> from) {
        Map<String, SortedMap<Month, Followed>> months = new HashMap<>();
        from.forEach((centre, month) -> {
            SortedMap<Month, Followed> of = new TreeMap<>();
            for (int i = 0; i < 12; i++) {
                of.put(FIRST.plus(i), new Followed(i >= month ? 30 : 0, 30));
            }
            months.put(centre, of);
        });
        return new Practised("v1", "a figure", months);
    }

    private static AdoptionCurve curve(List<Adoption> stated, Optional<Practised> practised) {
        return AdoptionCurve.of(
                CENTRES,
                stated,
                practised,
                FIRST,
                FIRST.plus(11),
                Standards.load().recommendations());
    }

    @Test
    @DisplayName("L15: what centres state is drawn month by month, and a centre that gives up counts no more")
    void stated() {
        AdoptionCurve curve = curve(
                List.of(
                        stated("RM1", Stance.ADOPTED, LocalDate.of(2024, 5, 20)),
                        stated("RGT", Stance.ADAPTED, LocalDate.of(2024, 6, 1)),
                        stated("RDE", Stance.NOT_ADOPTED, LocalDate.of(2024, 6, 1)),
                        stated("RM1", Stance.NOT_ADOPTED, LocalDate.of(2024, 8, 1))),
                Optional.empty());
        assertThat(curve.points().subList(0, 5)).extracting(Point::stated).containsExactly(0, 1, 2, 2, 1);
        assertThat(curve.points()).allMatch(point -> point.measured() == 0);
        assertThat(curve.stated(0.8, PUBLISHED)).isEmpty();
        assertThat(curve.shown(0.8, 0.5, PUBLISHED)).isEmpty();
    }

    @Test
    @DisplayName("L10, NET-06: the time to practice is that at which the data of 80 % of the centres show it")
    void timeToPractice() {
        AdoptionCurve curve =
                curve(List.of(), Optional.of(practised(Map.of("RM1", 0, "RGT", 2, "RDE", 4, "RAJ", 6, "RWH", 40))));
        // Half of three months: a centre shows it at the end of the second month of its practice.
        assertThat(curve.points()).extracting(Point::shown).startsWith(1, 1, 1, 2, 2, 3, 3, 4);
        assertThat(curve.shown(0.8, 0.5, PUBLISHED)).contains(new Reached(FIRST.plus(7), 243, false));
        assertThat(curve.shown(0.2, 0.5, PUBLISHED))
                .as("it was so in the first month that is known")
                .contains(new Reached(FIRST, 29, true));
    }

    @Test
    @DisplayName("A centre with too few patients, or no month, is neither for nor against")
    void tooFew() {
        SortedMap<Month, Followed> few = new TreeMap<>(Map.of(FIRST, new Followed(3, 3)));
        AdoptionCurve curve = curve(List.of(), Optional.of(new Practised("v1", "a figure", Map.of("RM1", few))));
        assertThat(curve.points()).allMatch(point -> point.measured() == 0 && point.shown() == 0);
    }

    @Test
    @DisplayName("Of few of the centres nothing is said of when it became practice")
    void fewOfTheCentres() {
        AdoptionCurve curve = curve(List.of(), Optional.of(practised(Map.of("RM1", 2, "RGT", 2))));
        assertThat(curve.shown(0.8, 0.5, PUBLISHED))
                .as("two of five are measured")
                .isEmpty();
        assertThat(curve.shown(0.8, 0.4, PUBLISHED)).isPresent();
    }
}
