package isocentre.capacity;

import java.util.List;

/// A change of practice: of the courses of some sites and one intent, a share is to be given by one schedule.
///
/// @param sites ids of a [Site]; one, unless the schedule is for metastases wherever they come from
/// @param share from 0 to 1
/// @param minutes of a machine for each attendance of the schedule
/// @param regimen id of the library
public record Move(String regimen, List<String> sites, Intent intent, Schedule schedule, double share, double minutes) {
    public Move {
        sites = List.copyOf(sites);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share + ": use 0 to 1");
        }
    }

    boolean concerns(Courses one) {
        return sites.contains(one.site()) && one.intent() == intent;
    }

    /// Whether a course is given so already.
    boolean made(Courses one) {
        return one.schedule().like(schedule);
    }
}
