package isocentre.capacity;

/// What machines give.
///
/// @param machines linacs in service
/// @param hours open on a working day
/// @param lost share of those hours, 0 to less than 1
/// @param workingDays in a year
public record Capacity(double machines, double hours, double lost, int workingDays) {
    public Capacity {
        if (!(machines > 0 && hours > 0 && lost >= 0 && lost < 1 && workingDays > 0)) {
            throw new IllegalArgumentException(machines + " machines open for " + hours + " hours on " + workingDays
                    + " days, with " + lost + " of the time lost, treat nobody");
        }
    }

    static Capacity of(Assumptions given, int workingDays) {
        return new Capacity(given.value("machines"), given.value("hours"), given.share("lost"), workingDays);
    }

    /// Machine hours in a year.
    public double hoursAYear() {
        return machines * hoursOfOne();
    }

    /// Those of one machine.
    public double hoursOfOne() {
        return hours * (1 - lost) * workingDays;
    }

    /// Attendances in a year.
    public double attendances(double minutes) {
        return hoursAYear() * 60 / minutes;
    }
}
