package isocentre.statistics;

import static isocentre.statistics.Confidence.P95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FunnelTest {
    /// Treated within 31 days by region, November 2025 (reference, indicators 1.5).
    private static final List<Observed> REGIONS = List.of(
            new Observed("East of England", 1027, 1266),
            new Observed("London", 1129, 1204),
            new Observed("Midlands", 1918, 2121),
            new Observed("North East and Yorkshire", 1562, 1867),
            new Observed("North West", 1460, 1486),
            new Observed("South East", 1577, 1801),
            new Observed("South West", 1235, 1318));

    private static final double ENGLAND = 10_017.0 / 11_172;

    private static Funnel replay() {
        return Funnel.overdispersed(Measure.PROPORTION, ENGLAND, REGIONS, Transformation.ARCSINE, Trim.NONE);
    }

    @Test
    @DisplayName("Proportion funnel at size 10 around 0.80642448")
    void size10() {
        FunnelLimits limits = FunnelLimits.ofProportion(0.80642448, 10);
        assertThat(100 * limits.lower95()).isCloseTo(56.154344, within(5e-7));
        assertThat(limits.upper95()).isEqualTo(1);
        assertThat(100 * limits.lower99_8()).isCloseTo(42.03259, within(5e-6));
        assertThat(limits.upper99_8()).isEqualTo(1);
    }

    @Test
    @DisplayName("Proportion funnel at size 50 around 0.80642448")
    void size50() {
        FunnelLimits limits = FunnelLimits.ofProportion(0.80642448, 50);
        assertThat(100 * limits.lower95()).isCloseTo(69.691035, within(5e-7));
        assertThat(100 * limits.upper95()).isCloseTo(91.593861, within(5e-7));
        assertThat(100 * limits.lower99_8()).isCloseTo(63.375595, within(5e-7));
        assertThat(100 * limits.upper99_8()).isCloseTo(97.909301, within(5e-7));
    }

    @Test
    @DisplayName("Where everyone is at the whole, or at nothing, nobody is outside the limits, whatever the rounding")
    void allAtTheEdge() {
        for (double share : new double[] {0, 1}) {
            for (int size = 1; size <= 2000; size++) {
                List<Observed> alike = List.of(new Observed("A", share * size, size), new Observed("B", 7 * share, 7));
                for (Funnel funnel : List.of(
                        Funnel.exact(Measure.PROPORTION, share, alike),
                        Funnel.overdispersed(Measure.PROPORTION, share, alike))) {
                    assertThat(funnel.points())
                            .as(share + " of " + size)
                            .allMatch(point -> point.standing() == Standing.WITHIN);
                }
            }
        }
    }

    @Test
    @DisplayName("Standardised ratio funnel at 10 observed, as published (the package iterates to seven digits)")
    void ratio10() {
        FunnelLimits limits = FunnelLimits.ofRatioObserved(10);
        assertThat(100 * limits.lower95()).isCloseTo(54.3763205, withinPercentage(3e-5));
        assertThat(100 * limits.upper95()).isCloseTo(208.5337156, withinPercentage(3e-5));
        assertThat(100 * limits.lower99_8()).isCloseTo(41.43536693, withinPercentage(3e-5));
        assertThat(100 * limits.upper99_8()).isCloseTo(337.778507, withinPercentage(3e-5));
    }

    @Test
    @DisplayName("Standardised ratio funnel at 10 observed, by bisection of the Poisson sum to the last digit")
    void ratio10Exactly() {
        FunnelLimits limits = FunnelLimits.ofRatioObserved(10);
        assertThat(100 * limits.lower95()).isCloseTo(54.37632625030356, within(1e-9));
        assertThat(100 * limits.upper95()).isCloseTo(208.5336691906785, within(1e-7));
        assertThat(100 * limits.lower99_8()).isCloseTo(41.43536900639222, within(1e-9));
        assertThat(100 * limits.upper99_8()).isCloseTo(337.77845584396664, within(1e-7));
    }

    @Test
    @DisplayName("A share on its funnel limit has a Wilson interval that just reaches the target")
    void limitIsWilsonTurnedRound() {
        double target = 0.8;
        FunnelLimits limits = FunnelLimits.ofProportion(target, 400);
        assertThat(Proportions.wilson(400 * limits.lower95(), 400, P95).upper()).isCloseTo(target, within(1e-9));
        assertThat(Proportions.wilson(400 * limits.upper95(), 400, P95).lower()).isCloseTo(target, within(1e-9));
    }

    @Test
    @DisplayName("Replay of the regions: z-scores")
    void replayScores() {
        List<Double> scores = Funnel.exact(Measure.PROPORTION, ENGLAND, REGIONS).points().stream()
                .map(Funnel.Point::z)
                .toList();
        double[] published = {-8.69, 5.21, 1.18, -7.67, 15.01, -2.81, 5.35};
        for (int i = 0; i < published.length; i++) {
            assertThat(scores.get(i)).isCloseTo(published[i], within(0.005));
        }
    }

    @Test
    @DisplayName("Replay of the regions: phi is 60.67 and tau squared 0.011117")
    void replaySpread() {
        Overdispersion spread = replay().overdispersion().orElseThrow();
        assertThat(spread.phi()).isCloseTo(60.67, within(0.005));
        assertThat(spread.tauSquared()).isCloseTo(0.011117, within(5e-7));
        assertThat(spread.places()).isEqualTo(7);
    }

    @Test
    @DisplayName("Replay of the regions: unadjusted 99.8 % limits of the East of England are 0.8687 to 0.9215")
    void replayLimits() {
        FunnelLimits limits = Transformation.ARCSINE.limits(ENGLAND, 1266, 0);
        assertThat(limits.lower99_8()).isCloseTo(0.8687, within(5e-5));
        assertThat(limits.upper99_8()).isCloseTo(0.9215, within(5e-5));
    }

    @Test
    @DisplayName("Replay of the regions: Wilson intervals, England's with the unknown group")
    void replayIntervals() {
        double[][] published = {
            {0.7887, 0.8318},
            {0.9226, 0.9500},
            {0.8910, 0.9161},
            {0.8192, 0.8527},
            {0.9745, 0.9880},
            {0.8596, 0.8901},
            {0.9226, 0.9489}
        };
        for (int i = 0; i < published.length; i++) {
            Observed region = REGIONS.get(i);
            Interval interval = Proportions.wilson(region.numerator(), region.denominator(), P95);
            assertThat(interval.lower()).isCloseTo(published[i][0], within(5e-5));
            assertThat(interval.upper()).isCloseTo(published[i][1], within(5e-5));
        }
        Interval england = Proportions.wilson(10_017, 11_172, P95);
        assertThat(england.lower()).isCloseTo(0.8908, within(5e-5));
        assertThat(england.upper()).isCloseTo(0.9021, within(5e-5));
    }

    @Test
    @DisplayName("Chance alone raises alarms in five of the seven regions; allowing for their usual spread, in none")
    void replayStanding() {
        assertThat(Funnel.exact(Measure.PROPORTION, ENGLAND, REGIONS).points().stream()
                        .filter(point -> point.standing().alarm()))
                .hasSize(5);
        assertThat(replay().points()).noneMatch(point -> point.standing().alarm());
    }

    @Test
    @DisplayName("Ratio funnel in both styles: as expected within, far above an alarm, limits around 1")
    void ratios() {
        List<Observed> places = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            double expected = 50 + random.nextInt(400);
            places.add(new Observed("p" + i, Math.rint(expected * (0.85 + 0.3 * random.nextDouble())), expected));
        }
        places.add(new Observed("far", 900, 300));
        places.add(new Observed("none", 0, 6));
        for (Transformation style : List.of(Transformation.LOG, Transformation.ROOT)) {
            Funnel funnel = Funnel.overdispersed(Measure.RATIO, 1, places, style, Trim.WINSORISE);
            Funnel.Point far = funnel.points().get(40);
            assertThat(far.standing()).isEqualTo(Standing.ALARM_HIGH);
            assertThat(far.limits().lower95()).isLessThan(1);
            assertThat(far.limits().upper95()).isGreaterThan(1);
            assertThat(funnel.points().get(41).z()).isNegative().isFinite();
            FunnelLimits plain = Funnel.exact(Measure.RATIO, 1, places).limitsAt(200);
            assertThat(funnel.limitsAt(200).upper99_8()).isGreaterThan(plain.upper99_8());
        }
    }

    @Test
    @DisplayName("A rate funnel is a ratio funnel of the events that the target rate leads to expect")
    void rates() {
        List<Observed> places = List.of(new Observed("a", 30, 10_000), new Observed("b", 80, 20_000));
        double target = Funnel.pooled(places);
        assertThat(target).isCloseTo(110.0 / 30_000, within(1e-15));
        FunnelLimits rate = Funnel.exact(Measure.RATE, target, places).limitsAt(10_000);
        FunnelLimits ratio = FunnelLimits.ofRatio(10_000 * target);
        assertThat(rate.target()).isEqualTo(target);
        assertThat(rate.lower95()).isCloseTo(target * ratio.lower95(), within(1e-15));
        assertThat(rate.upper99_8()).isCloseTo(target * ratio.upper99_8(), within(1e-15));
    }

    @Test
    @DisplayName("Places that differ no more than chance have no variance between them")
    void noSpread() {
        List<Observed> places =
                List.of(new Observed("a", 80, 100), new Observed("b", 161, 200), new Observed("c", 239, 300));
        Overdispersion spread = Funnel.overdispersed(Measure.PROPORTION, 0.8, places)
                .overdispersion()
                .orElseThrow();
        assertThat(spread.phi()).isLessThan(1);
        assertThat(spread.tauSquared()).isZero();
    }

    @Test
    @DisplayName("Winsorising draws the tenth at each end in; truncating leaves it out")
    void trimming() {
        double[] scores = {-20, -2, -1, -0.5, 0, 0.1, 0.5, 1, 2, 3, 30};
        double[] drawn = Trim.WINSORISE.apply(scores);
        assertThat(drawn[0]).isEqualTo(-2);
        assertThat(drawn[10]).isEqualTo(3);
        assertThat(drawn[4]).isZero();
        double[] left = Trim.TRUNCATE.apply(scores);
        assertThat(left[0]).isNaN();
        assertThat(left[10]).isNaN();
        assertThat(left[9]).isEqualTo(3);
        assertThat(Trim.NONE.apply(scores)).containsExactly(scores);
    }

    @Test
    @DisplayName("Limits close in on the target as places grow, and the 99.8 % limits lie outside the 95 % limits")
    void limitsNarrow() {
        Random random = new Random(99);
        for (int i = 0; i < 500; i++) {
            double target = 0.02 + 0.96 * random.nextDouble();
            double size = 5 + random.nextInt(3000);
            FunnelLimits small = FunnelLimits.ofProportion(target, size);
            FunnelLimits large = FunnelLimits.ofProportion(target, size * 1.5);
            assertThat(large.lower95()).isGreaterThanOrEqualTo(small.lower95());
            assertThat(large.upper99_8()).isLessThanOrEqualTo(small.upper99_8());
            assertThat(small.lower99_8()).isLessThanOrEqualTo(small.lower95());
            assertThat(small.lower95()).isLessThanOrEqualTo(target);
            assertThat(small.upper95()).isGreaterThanOrEqualTo(target);
            FunnelLimits expected = FunnelLimits.ofRatio(size);
            assertThat(FunnelLimits.ofRatio(size * 1.5).lower99_8()).isGreaterThan(expected.lower99_8());
            assertThat(expected.upper95()).isBetween(1.0, expected.upper99_8());
        }
    }

    @Test
    @DisplayName("The five standings lie in order from the lowest to the highest value")
    void standings() {
        FunnelLimits limits = new FunnelLimits(0.5, 0.4, 0.6, 0.3, 0.7);
        assertThat(limits.standing(0.2)).isEqualTo(Standing.ALARM_LOW);
        assertThat(limits.standing(0.3)).isEqualTo(Standing.ALERT_LOW);
        assertThat(limits.standing(0.4)).isEqualTo(Standing.WITHIN);
        assertThat(limits.standing(0.65)).isEqualTo(Standing.ALERT_HIGH);
        assertThat(limits.standing(0.71)).isEqualTo(Standing.ALARM_HIGH);
    }

    @Test
    @DisplayName("A proportion above the whole, a strange transformation and an empty pool are refused")
    void refused() {
        List<Observed> places = List.of(new Observed("RR8", 5, 4));
        assertThatThrownBy(() -> Funnel.exact(Measure.PROPORTION, 0.5, places)).hasMessageContaining("RR8");
        assertThatThrownBy(() -> Funnel.overdispersed(Measure.RATIO, 1, places, Transformation.ARCSINE, Trim.NONE))
                .hasMessageContaining("does not fit a ratio");
        assertThatThrownBy(() -> Funnel.pooled(List.of())).isInstanceOf(UnusableFigure.class);
        assertThatThrownBy(() -> new Observed("RR8", 1, 0)).hasMessageContaining("RR8");
    }
}
