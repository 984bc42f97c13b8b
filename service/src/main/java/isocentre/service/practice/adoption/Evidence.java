package isocentre.service.practice.adoption;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Recommendations;
import isocentre.statistics.Confidence;
import isocentre.statistics.Differences;
import isocentre.statistics.Interval;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;

/// Whether the data of a provider show what it stated. The months before the stated day are held against those since;
/// the month of the day itself is left out unless it is the first of the month.
public sealed interface Evidence {
    /// What is said of it, with its numbers.
    String words();

    /// The data agree.
    record Agrees(String words) implements Evidence {}

    /// The data do not show it, or not yet.
    record NotShown(String words) implements Evidence {}

    /// Nothing can be said.
    record Unknown(String words) implements Evidence {}

    /// In short, for a table.
    default String verdict() {
        return switch (this) {
            case Agrees ignored -> "The data agree";
            case NotShown ignored -> "The data do not show it";
            case Unknown ignored -> "Cannot be told";
        };
    }

    /// @param months of the provider
    /// @param by how many months are taken, how many patients are needed, and from what share on it is practice
    static Evidence of(Adoption stated, SortedMap<Month, Followed> months, Recommendations by) {
        int count = (int) by.parameter("months");
        double fewest = by.parameter("fewest-patients");
        double practised = by.parameter("practised-share");
        LocalDate day = stated.since();
        Month ofDay = Month.of(day);
        Month first = day.equals(ofDay.firstDay()) ? ofDay : ofDay.plus(1);
        Followed before = Practised.sum(months, ofDay.plus(-count), ofDay.plus(-1));
        Followed since = Practised.sum(months, first, first.plus(count - 1));
        if (since.of() < fewest) {
            return new Unknown(String.format(
                    Locale.UK, "There are %.0f patients since then; at least %.0f are needed.", since.of(), fewest));
        }
        String numbers = "Before: " + before.words() + ". Since: " + since.words() + ".";
        boolean most = since.share() >= practised;
        return switch (stated.stance()) {
            case ADOPTED, ADAPTED -> {
                if (most) {
                    yield new Agrees(numbers);
                }
                yield new NotShown(numbers
                        + (rose(before, since, fewest)
                                ? " It rose, but is not yet " + percent(practised) + "."
                                : " No rise can be told from chance."));
            }
            case NOT_ADOPTED ->
                most
                        ? new NotShown(numbers + " At least " + percent(practised) + " are treated by it all the same.")
                        : new Agrees(numbers);
        };
    }

    private static boolean rose(Followed before, Followed since, double fewest) {
        if (before.of() < fewest) {
            return false;
        }
        Interval difference =
                Differences.newcombe(before.followed(), before.of(), since.followed(), since.of(), Confidence.P95);
        return difference.lower() > 0;
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.0f%%", 100 * share);
    }
}
