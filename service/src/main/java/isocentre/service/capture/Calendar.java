package isocentre.service.capture;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.WorkingDays;
import isocentre.service.organisations.Directory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What is due of each provider, and what came (DAT-01): a month is due by the 15th working day of the next.
@Component
public class Calendar {
    private static final int WORKING_DAY = 15;

    private final Directory directory;
    private final Holdings holdings;
    private final Submissions submissions;
    private final boolean demo;
    private final WorkingDays days = Standards.load().workingDays();

    Calendar(
            Directory directory, Holdings holdings, Submissions submissions, @Value("${isocentre.demo}") boolean demo) {
        this.directory = directory;
        this.holdings = holdings;
        this.submissions = submissions;
        this.demo = demo;
    }

    /// How a provider stands with a month.
    public enum Standing {
        ON_TIME,
        LATE,
        MISSING,
        UNDERWAY,
        DUE,
        /// The provider gave no radiotherapy then.
        NOT_A_PROVIDER,
        /// Before anything was asked for: the first month that the store holds of anybody.
        BEFORE
    }

    /// A month of a provider.
    ///
    /// @param complete the share of its rows that is counted, from 0 to 1; where it is in the store
    public record Cell(Month month, Standing standing, Optional<LocalDate> received, Optional<Double> complete) {}

    /// A provider with its months.
    public record Row(OdsCode provider, String name, List<Cell> cells) {}

    public LocalDate dueOn(Month month) {
        return days.workingDay(WORKING_DAY, month.plus(1));
    }

    /// Working days before a day.
    public LocalDate before(LocalDate day, int workingDays) {
        LocalDate before = day;
        for (int left = workingDays; left > 0; ) {
            before = before.minusDays(1);
            left -= days.isWorkingDay(before) ? 1 : 0;
        }
        return before;
    }

    /// The day as on which the calendar stands: today; in a demonstration, whose data end long before, the day after
    /// its last month was due.
    public LocalDate asOf() {
        LocalDate today = directory.today();
        return demo
                ? holdings.last()
                        .map(last -> dueOn(last).plusDays(1))
                        .filter(day -> day.isBefore(today))
                        .orElse(today)
                : today;
    }

    /// Whether the calendar stands as on another day than today.
    public boolean past() {
        return !asOf().equals(directory.today());
    }

    /// The months of the providers, in the order of their names, as on the day on which the calendar stands.
    public List<Row> of(List<Organisation> providers, List<Month> months) {
        return of(providers, months, asOf());
    }

    /// The same, as on a day.
    public List<Row> of(List<Organisation> providers, List<Month> months, LocalDate day) {
        Map<String, Holdings.Holding> held = new HashMap<>();
        holdings.between(months.getFirst(), months.getLast())
                .forEach(one -> held.put(key(one.provider(), one.month()), one));
        Map<String, Submission> open = new HashMap<>();
        for (State state : List.of(State.RECEIVED, State.CHECKING, State.READY, State.SIGNED)) {
            submissions
                    .in(state)
                    .forEach(one -> one.month().ifPresent(month -> open.put(key(one.provider(), month), one)));
        }
        Optional<Month> first = holdings.first();
        List<Row> rows = new ArrayList<>();
        for (Organisation provider : providers) {
            rows.add(new Row(
                    provider.code(),
                    provider.name(),
                    months.stream()
                            .map(month -> cell(
                                    provider,
                                    month,
                                    first,
                                    Optional.ofNullable(held.get(key(provider.code(), month))),
                                    open.containsKey(key(provider.code(), month)),
                                    day))
                            .toList()));
        }
        return rows;
    }

    private Cell cell(
            Organisation provider,
            Month month,
            Optional<Month> first,
            Optional<Holdings.Holding> held,
            boolean underway,
            LocalDate day) {
        if (held.isPresent()) {
            Holdings.Holding one = held.get();
            return new Cell(
                    month,
                    one.receivedOn().isAfter(dueOn(month)) ? Standing.LATE : Standing.ON_TIME,
                    Optional.of(one.receivedOn()),
                    Optional.of(one.rows() == 0 ? 0 : 1 - (double) one.rejected() / one.rows()));
        }
        Standing standing = standing(provider, month, first, underway, day);
        return new Cell(month, standing, Optional.empty(), Optional.empty());
    }

    private Standing standing(
            Organisation provider, Month month, Optional<Month> first, boolean underway, LocalDate day) {
        if (!provider.validity().holds(month.lastDay())) {
            return Standing.NOT_A_PROVIDER;
        }
        if (underway) {
            return Standing.UNDERWAY;
        }
        if (first.filter(one -> month.compareTo(one) < 0).isPresent()) {
            return Standing.BEFORE;
        }
        return day.isAfter(dueOn(month)) ? Standing.MISSING : Standing.DUE;
    }

    private static String key(OdsCode provider, Month month) {
        return provider + "|" + month;
    }
}
