package isocentre.capacity;

import java.util.Arrays;

/// How long people wait from decision to treatment, in days.
///
/// @param byDay how many waited 0 days, 1 day …; the last holds all that waited longer
/// @param lowest share within the standard in the run with the fewest
/// @param highest share within the standard in the run with the most
/// @param overfull departments that cannot meet their demand, of `departments`: their waits would grow without end
public record Waits(long[] byDay, double lowest, double highest, int overfull, int departments) {

    /// Days beyond which waits are not told apart.
    public static final int LONGEST = 730;

    public Waits {
        byDay = byDay.clone();
    }

    @Override
    public long[] byDay() {
        return byDay.clone();
    }

    public long people() {
        return Arrays.stream(byDay).sum();
    }

    /// The share that waited from one day to another, both included.
    public double between(int first, int last) {
        long some = 0;
        for (int day = first; day <= Math.min(last, LONGEST); day++) {
            some += byDay[day];
        }
        return people() == 0 ? 0 : (double) some / people();
    }

    /// The share within a number of days.
    public double within(int days) {
        return between(0, days);
    }

    /// The least number of days within which a share of people, 0 to 1, started.
    public int quantile(double share) {
        long needed = (long) Math.ceil(share * people());
        long seen = 0;
        for (int day = 0; day < byDay.length; day++) {
            seen += byDay[day];
            if (seen >= needed) {
                return day;
            }
        }
        return LONGEST;
    }
}
