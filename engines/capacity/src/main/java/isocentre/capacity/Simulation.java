package isocentre.capacity;

import isocentre.capacity.Area.Department;
import isocentre.capacity.WaitingLine.Arrival;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The waiting of an area, simulated event by event. What it takes for granted:
///
/// - decisions to treat come one by one, independently, at the same mean rate on every working day (Poisson);
/// - each course needs its days of preparation, then one place in every working day, for as many as it has fractions;
/// - palliative courses start before radical ones that are ready, and otherwise who was ready first starts first;
/// - departments share demand and machines in the same proportion, and people do not move between them;
/// - working days become days by 7 for 5.
public final class Simulation {
    private static final double WEEK = 7.0 / 5;

    private final int warmUp;
    private final int days;
    private final int readyRadical;
    private final int readyPalliative;
    private final int standard;
    /// One for each run and department, so that every scenario meets the same people.
    private final long[][] seeds;

    Simulation(Assumptions given, int departments, RandomGenerator random) {
        warmUp = given.whole("warm-up");
        days = given.whole("days");
        readyRadical = given.whole("ready-radical");
        readyPalliative = given.whole("ready-palliative");
        standard = given.whole("standard-days");
        seeds = new long[given.whole("runs")][departments];
        for (long[] run : seeds) {
            Arrays.setAll(run, i -> random.nextLong());
        }
    }

    Waits of(Area area, Scenario scenario) {
        long[] all = new long[Waits.LONGEST + 1];
        double lowest = 1;
        double highest = 0;
        Mix mix = Mix.of(scenario.demand().courses());
        for (long[] run : seeds) {
            long[] one = new long[Waits.LONGEST + 1];
            for (int i = 0; i < run.length; i++) {
                department(area.departments().get(i), scenario, mix, new SplittableRandom(run[i]), one);
            }
            double within = new Waits(one, 0, 0, 0, 0).within(standard);
            lowest = Math.min(lowest, within);
            highest = Math.max(highest, within);
            Arrays.setAll(all, day -> all[day] + one[day]);
        }
        int overfull = (int) area.departments().stream()
                .filter(one -> scenario.demand().courses().stream()
                                        .mapToDouble(Courses::attendances)
                                        .sum()
                                * one.share()
                        >= (double) places(one, scenario) * scenario.capacity().workingDays())
                .count();
        return new Waits(all, lowest, highest, overfull, area.departments().size());
    }

    /// Whole daily places: a course keeps one until it is done.
    private static int places(Department one, Scenario scenario) {
        return Math.max(1, (int) Math.floor(scenario.places() * one.share() + 1e-9));
    }

    private record Decision(double on, Arrival arrival) {}

    private void department(Department one, Scenario scenario, Mix mix, RandomGenerator random, long[] byDay) {
        double aDay = mix.aYear() * one.share() / scenario.capacity().workingDays();
        List<Decision> decisions = new ArrayList<>();
        for (double at = gap(aDay, random); at < warmUp + days; at += gap(aDay, random)) {
            Courses drawn = mix.draw(random.nextDouble());
            double on = Math.floor(at);
            int ready = drawn.intent() == Intent.RADICAL ? readyRadical : readyPalliative;
            decisions.add(new Decision(
                    on,
                    new Arrival(
                            on + ready,
                            drawn.schedule().fractions().count(),
                            drawn.intent() == Intent.PALLIATIVE ? 0 : 1)));
        }
        decisions.sort(Comparator.comparingDouble((Decision of) -> of.arrival().at())
                .thenComparingInt(of -> of.arrival().rank()));
        double[] waits =
                WaitingLine.waits(decisions.stream().map(Decision::arrival).toList(), places(one, scenario));
        for (int i = 0; i < waits.length; i++) {
            Decision decision = decisions.get(i);
            if (decision.on() >= warmUp) {
                double working = decision.arrival().at() + waits[i] - decision.on();
                byDay[(int) Math.min(Waits.LONGEST, Math.round(working * WEEK))]++;
            }
        }
    }

    /// The time to the next of events that come at a rate, independently.
    private static double gap(double rate, RandomGenerator random) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }

    /// Courses drawn by how many there are of each.
    private record Mix(List<Courses> courses, double[] upTo) {
        static Mix of(List<Courses> all) {
            List<Courses> some = all.stream().filter(one -> one.aYear() > 0).toList();
            double[] upTo = new double[some.size()];
            double sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                sum += some.get(i).aYear();
                upTo[i] = sum;
            }
            return new Mix(some, upTo);
        }

        double aYear() {
            return upTo[upTo.length - 1];
        }

        Courses draw(double uniform) {
            int found = Arrays.binarySearch(upTo, uniform * aYear());
            return courses.get(Math.min(upTo.length - 1, found < 0 ? -found - 1 : found + 1));
        }
    }
}
