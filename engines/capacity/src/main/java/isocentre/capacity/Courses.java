package isocentre.capacity;

/// The courses of one schedule at one tumour site.
///
/// @param site id of a [Site]
/// @param aYear how many begin in a year
/// @param minutes of a machine for each attendance
public record Courses(String site, Intent intent, Schedule schedule, double aYear, double minutes) {
    public Courses {
        if (!(aYear >= 0) || !(minutes > 0) || !Double.isFinite(aYear + minutes)) {
            throw new IllegalArgumentException(
                    aYear + " courses a year of " + minutes + " minutes cannot be planned for");
        }
    }

    /// Attendances in a year: one for each fraction.
    public double attendances() {
        return aYear * schedule.fractions().count();
    }

    /// Machine hours in a year.
    public double hours() {
        return attendances() * minutes / 60;
    }

    Courses times(double factor) {
        return new Courses(site, intent, schedule, aYear * factor, minutes);
    }
}
