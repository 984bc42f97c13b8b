package isocentre.service.governance.planning;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.planning.PlanningLine.Downtime;
import isocentre.service.governance.planning.PlanningLine.Machine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The machines of a network on a day: how many, how old, and which to replace first. A pure function.
///
/// @param downtimes of all machines and months
/// @param day of the figures; hours lost are those of the twelve months before its month
public record Fleet(List<Machine> machines, List<Downtime> downtimes, LocalDate day) {
    private static final double DAYS_OF_A_YEAR = 365.25;
    private static final double MILLION = 1_000_000;

    /// A machine in the order in which to replace.
    ///
    /// @param age in years of clinical service
    /// @param lost share of the scheduled hours; empty where none are known
    /// @param reasons in sentences; empty where there are none
    public record Ranked(Machine machine, double age, Optional<Double> lost, List<String> reasons) {}

    /// From which age in years on a machine counts as over age.
    public static int overAge() {
        return Standards.load().governance().parameter("machine-age");
    }

    List<Machine> inService() {
        return machines.stream().filter(one -> one.inService(day)).toList();
    }

    public List<Machine> linacs() {
        return inService().stream()
                .filter(one -> one.kind() == Machine.Kind.LINAC)
                .toList();
    }

    /// CAP-02; empty where no population is known.
    public Optional<Double> linacsPerMillion(Optional<PlanningLine.Population> population) {
        return population.filter(one -> one.people() > 0).map(one -> linacs().size() * MILLION / one.people());
    }

    /// The linacs of CAP-03: ten years in service or longer.
    public List<Machine> linacsOverAge() {
        return linacs().stream().filter(this::over).toList();
    }

    private boolean over(Machine one) {
        return !one.from().plusYears(overAge()).isAfter(day);
    }

    /// CAP-06: of the hours scheduled in the twelve months before this one the share that was lost; empty where none
    /// were scheduled.
    public Optional<Double> lost() {
        return share(downtimes);
    }

    private Optional<Double> lost(Machine machine) {
        return share(downtimes.stream()
                .filter(one -> one.provider().equals(machine.provider())
                        && one.machine().equals(machine.id()))
                .toList());
    }

    private Optional<Double> share(List<Downtime> of) {
        LocalDate end = day.withDayOfMonth(1);
        List<Downtime> year = of.stream()
                .filter(one -> one.month().isBefore(end) && !one.month().isBefore(end.minusYears(1)))
                .toList();
        double scheduled = year.stream().mapToDouble(Downtime::scheduled).sum();
        double lost = year.stream().mapToDouble(Downtime::lost).sum();
        return scheduled > 0 ? Optional.of(lost / scheduled) : Optional.empty();
    }

    /// All machines in service: those with the most reasons first, among equals the oldest. The reasons are shown, so
    /// that a group may weigh them otherwise.
    public List<Ranked> ranking() {
        return inService().stream()
                .map(one -> new Ranked(one, age(one), lost(one), reasons(one)))
                .sorted(Comparator.comparingInt((Ranked one) -> one.reasons().size())
                        .thenComparingDouble(Ranked::age)
                        .reversed())
                .toList();
    }

    private double age(Machine one) {
        return ChronoUnit.DAYS.between(one.from(), day) / DAYS_OF_A_YEAR;
    }

    private List<String> reasons(Machine one) {
        List<String> reasons = new ArrayList<>();
        if (over(one)) {
            reasons.add("%.1f years in service; from %d on a machine is over age".formatted(age(one), overAge()));
        }
        Optional<Double> own = lost(one);
        Optional<Double> all = lost();
        if (own.isPresent() && all.isPresent() && own.get() > all.get()) {
            reasons.add(String.format(
                    Locale.UK,
                    "lost %.1f%% of its hours in twelve months, the network %.1f%%",
                    100 * own.get(),
                    100 * all.get()));
        }
        if (alone(one)) {
            reasons.add("the only " + RowCells.words(one.kind()) + " at " + one.location()
                    + ": when it stands still, patients have none there");
        }
        return reasons;
    }

    private boolean alone(Machine one) {
        return inService().stream()
                        .filter(other -> other.provider().equals(one.provider())
                                && other.location().equals(one.location())
                                && other.kind() == one.kind())
                        .count()
                == 1;
    }
}
