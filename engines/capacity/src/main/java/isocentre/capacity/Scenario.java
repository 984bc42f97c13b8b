package isocentre.capacity;

/// Demand with the machines that meet it.
public record Scenario(Demand demand, Capacity capacity) {

    /// How much of the machine hours is needed: 1 for all of them.
    public double use() {
        return demand.hours() / capacity.hoursAYear();
    }

    /// Attendances that there is room for in a year.
    public double room() {
        return capacity.attendances(demand.minutes());
    }

    /// Machines that would be needed if every hour were used.
    public double machinesNeeded() {
        return demand.hours() / capacity.hoursOfOne();
    }

    /// Daily places for courses, over the whole area: what is left when other attendances have theirs.
    double places() {
        double aDay = room() / capacity.workingDays();
        return Math.max(0, aDay - demand.otherAttendances() / capacity.workingDays());
    }
}
