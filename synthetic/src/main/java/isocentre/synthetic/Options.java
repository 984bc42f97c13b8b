package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.stream.Stream;

/// What to make.
///
/// @param count number of months, at least 1
/// @param start first month
/// @param seed the same seed gives the same files
/// @param scale 1.0 is a national year of about 130,000 episodes
/// @param faults share of rows and of submissions with a planted fault, 0 to 1
/// @param styles the files' form: each provider's own, or one plain form for all
public record Options(int count, Month start, long seed, double scale, double faults, Styles styles) {

    /// The form of the files.
    public enum Styles {
        /// Each provider writes in its own way.
        VARIED,
        /// All write plain UTF-8 CSV with ISO dates, as a benchmark wants it: version 6 where it was in force.
        PLAIN
    }

    public Options {
        if (count < 1) {
            throw new IllegalArgumentException("a run has at least one month");
        }
        if (!(scale > 0)) {
            throw new IllegalArgumentException("the scale must be above 0");
        }
        if (!(faults >= 0 && faults <= 1)) {
            throw new IllegalArgumentException("the share of faults lies between 0 and 1");
        }
    }

    Stream<Month> months() {
        return start.to(start.plus(count - 1));
    }

    Month last() {
        return start.plus(count - 1);
    }
}
