package isocentre.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What people come for in a year.
///
/// @param courses those that begin
/// @param otherAttendances attendances that these courses do not account for, such as boosts; they use machines and
/// are not simulated
/// @param otherMinutes of a machine for each of them
public record Demand(List<Courses> courses, double otherAttendances, double otherMinutes) {
    public Demand {
        courses = List.copyOf(courses);
        if (courses.stream().mapToDouble(Courses::aYear).sum() <= 0) {
            throw new IllegalArgumentException("there are no courses to plan for");
        }
        if (!(otherAttendances >= 0) || !(otherMinutes > 0)) {
            throw new IllegalArgumentException(
                    otherAttendances + " other attendances of " + otherMinutes + " minutes cannot be planned for");
        }
    }

    public double coursesAYear() {
        return courses.stream().mapToDouble(Courses::aYear).sum();
    }

    public double attendances() {
        return otherAttendances
                + courses.stream().mapToDouble(Courses::attendances).sum();
    }

    /// Machine hours in a year.
    public double hours() {
        return otherAttendances * otherMinutes / 60
                + courses.stream().mapToDouble(Courses::hours).sum();
    }

    /// The mean of all attendances.
    public double minutes() {
        return hours() * 60 / attendances();
    }

    /// All of it grown by a share: 0.1 for a tenth more.
    public Demand grown(double by) {
        return new Demand(
                courses.stream().map(one -> one.times(1 + by)).toList(), otherAttendances * (1 + by), otherMinutes);
    }

    /// How many courses of the move's sites and intent there are, whatever their schedule.
    public double within(Move move) {
        return courses.stream()
                .filter(move::concerns)
                .mapToDouble(Courses::aYear)
                .sum();
    }

    /// The share of those that have the move's schedule already; 0 where there are none.
    public double share(Move move) {
        double there = courses.stream()
                .filter(move::concerns)
                .filter(move::made)
                .mapToDouble(Courses::aYear)
                .sum();
        return there == 0 ? 0 : there / within(move);
    }

    /// As it would be: the move's schedule has its share of the courses of each site concerned, and every other
    /// schedule of the site gives or gets in proportion.
    ///
    /// @throws IllegalArgumentException if no course is concerned
    public Demand moved(Move move) {
        if (within(move) <= 0) {
            throw new IllegalArgumentException("there are no courses that could move to " + move.schedule());
        }
        List<Courses> moved = new ArrayList<>(
                courses.stream().filter(one -> !move.concerns(one)).toList());
        for (String site : move.sites()) {
            double others = of(site, move, one -> !move.made(one));
            double all = of(site, move, one -> true);
            // Where all have it already, there is nobody to give it to.
            double share = others == 0 ? 1 : move.share();
            if (all > 0) {
                moved.add(new Courses(site, move.intent(), move.schedule(), all * share, move.minutes()));
            }
            courses.stream()
                    .filter(one -> one.site().equals(site) && move.concerns(one) && !move.made(one))
                    .forEach(one -> moved.add(one.times(others == 0 ? 0 : all * (1 - share) / others)));
        }
        return new Demand(moved, otherAttendances, otherMinutes);
    }

    /// Courses of one site that the move concerns and that pass a test.
    private double of(String site, Move move, Predicate<Courses> test) {
        return courses.stream()
                .filter(one -> one.site().equals(site) && move.concerns(one) && test.test(one))
                .mapToDouble(Courses::aYear)
                .sum();
    }
}
