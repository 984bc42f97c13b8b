package isocentre.service.practice.adoption;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Recommendations;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// How a recommendation spreads over centres, month by month: how many state that they follow it, and of how many the
/// data show it (L10, L15).
///
/// @param points the oldest first
public record AdoptionCurve(List<Point> points) {
    /// Months over which a centre's share is taken, the last being that of the point.
    private static final int TRAILING = 3;

    public AdoptionCurve {
        points = List.copyOf(points);
    }

    /// One month.
    ///
    /// @param centres those concerned
    /// @param stated of these, those that state at its end that they follow it
    /// @param measured of these, those with enough patients in that month and the two before
    /// @param shown of the measured, those of which the data show it
    public record Point(Month month, int centres, int stated, int measured, int shown) {
        double statedShare() {
            return centres == 0 ? 0 : (double) stated / centres;
        }

        double shownShare() {
            return measured == 0 ? 0 : (double) shown / measured;
        }
    }

    /// When a share of centres was reached.
    ///
    /// @param month whose end it was
    /// @param days from publication to the end of the month
    /// @param atMost true where it was so in the first month that is known: it may have been reached before
    public record Reached(Month month, long days, boolean atMost) {}

    /// @param centres ODS codes of those concerned
    /// @param stated everything stated, the oldest first
    static AdoptionCurve of(
            List<String> centres,
            List<Adoption> stated,
            Optional<Practised> practised,
            Month from,
            Month to,
            Recommendations by) {
        List<Point> points = new ArrayList<>();
        for (Month month : from.to(to).toList()) {
            int measured = 0;
            int shown = 0;
            for (String centre : centres) {
                Followed trailing = practised
                        .map(one -> one.of(centre))
                        .filter(months -> months.containsKey(month))
                        .map(months -> Practised.sum(months, month.plus(1 - TRAILING), month))
                        .orElse(Followed.NOBODY);
                if (trailing.of() >= by.parameter("fewest-patients")) {
                    measured++;
                    shown += trailing.share() >= by.parameter("practised-share") ? 1 : 0;
                }
            }
            points.add(new Point(month, centres.size(), stating(centres, stated, month.lastDay()), measured, shown));
        }
        return new AdoptionCurve(points);
    }

    private static int stating(List<String> centres, List<Adoption> stated, LocalDate day) {
        Map<OdsCode, Adoption> latest = new HashMap<>();
        stated.stream().filter(one -> !one.since().isAfter(day)).forEach(one -> latest.put(one.provider(), one));
        return (int) centres.stream()
                .map(OdsCode::new)
                .filter(centre -> Optional.ofNullable(latest.get(centre))
                        .filter(one -> one.stance().follows())
                        .isPresent())
                .count();
    }

    /// When the data first showed it at a share of the measured centres; empty if they have not yet, or if there are
    /// never enough of them.
    ///
    /// @param covered the share of the centres concerned that has to be measured
    /// @param published the day from which time is counted
    public Optional<Reached> shown(double share, double covered, LocalDate published) {
        return reached(published, covered(covered), one -> one.shownShare() >= share);
    }

    /// The months in which enough of the centres are measured.
    public List<Point> covered(double share) {
        return points.stream()
                .filter(one -> one.measured() > 0 && one.measured() >= share * one.centres())
                .toList();
    }

    /// When a share of the centres first stated it.
    public Optional<Reached> stated(double share, LocalDate published) {
        return reached(published, points, one -> one.statedShare() >= share);
    }

    private static Optional<Reached> reached(LocalDate published, List<Point> points, Predicate<Point> there) {
        return points.stream()
                .filter(there)
                .findFirst()
                .map(point -> new Reached(
                        point.month(),
                        Math.max(
                                0,
                                ChronoUnit.DAYS.between(published, point.month().lastDay())),
                        point.equals(points.getFirst())));
    }
}
