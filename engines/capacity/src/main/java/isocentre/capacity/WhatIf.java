package isocentre.capacity;

import java.util.List;
import java.util.random.RandomGenerator;

/// Today and a proposal side by side.
///
/// @param given the assumptions behind today
/// @param after those behind the proposal
public record WhatIf(
        Area area,
        Assumptions given,
        Assumptions after,
        List<Move> moves,
        Scenario now,
        Scenario proposed,
        Waits waitsNow,
        Waits waitsProposed) {
    public WhatIf {
        moves = List.copyOf(moves);
    }

    /// Works it out. The same random numbers give the same answer to the last digit.
    ///
    /// @param demand of today, as `given`
    /// @param after may differ from `given` in machines, hours and time lost
    /// @param moves made one after another
    public static WhatIf of(
            Area area,
            Demand demand,
            Assumptions given,
            Assumptions after,
            List<Move> moves,
            int workingDays,
            RandomGenerator random) {
        Demand proposal = demand;
        for (Move move : moves) {
            proposal = proposal.moved(move);
        }
        Scenario now = new Scenario(demand, Capacity.of(given, workingDays));
        Scenario proposed = new Scenario(proposal, Capacity.of(after, workingDays));
        Simulation simulation = new Simulation(given, area.departments().size(), random);
        return new WhatIf(
                area, given, after, moves, now, proposed, simulation.of(area, now), simulation.of(area, proposed));
    }

    /// Attendances a year that the proposal does without; below zero where it needs more.
    public double freedAttendances() {
        return now.demand().attendances() - proposed.demand().attendances();
    }

    /// Machine hours a year that the proposal does without; below zero where it needs more.
    public double freedHours() {
        return now.demand().hours() - proposed.demand().hours();
    }

    /// How many machines have those hours in a year, open as today.
    public double freedMachines() {
        return freedHours() / now.capacity().hoursOfOne();
    }
}
