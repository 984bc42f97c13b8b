package isocentre.service.capture.web;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.service.capture.Calendar;
import isocentre.service.capture.Holdings;
import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.pages.Page;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.capture.JtecalendarGenerated;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The calendar as a matrix: a row for each provider that one may see, a column for each month.
@Controller
public class CalendarPage {
    private static final int MONTHS = 13;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

    private final Calendar calendar;
    private final Holdings holdings;
    private final Directory directory;
    private final NetworkSight sight;

    CalendarPage(Calendar calendar, Holdings holdings, Directory directory, NetworkSight sight) {
        this.calendar = calendar;
        this.holdings = holdings;
        this.directory = directory;
        this.sight = sight;
    }

    /// A cell: its mark is for the eye, its words are for everybody.
    ///
    /// @param share of its rows that is counted, where that is not all of them: `97%`; else empty
    public record Cell(String mark, String share, String style, String words) {}

    /// A row of the matrix.
    ///
    /// @param onTime of the months that were due: `11 of 13`
    public record Row(String provider, String code, List<Cell> cells, String onTime) {}

    /// The page's matrix.
    ///
    /// @param onTime of the providers of which a month was due: `48 of 52`, a month each
    /// @param asOf the day as on which it stands, in words; empty for today
    /// @param reminded whether the reader may be reminded by e-mail
    public record Matrix(
            List<String> months,
            List<Row> rows,
            List<String> onTime,
            String due,
            String earlier,
            String later,
            String summary,
            String asOf,
            boolean reminded) {}

    @GetMapping("/calendar")
    Page calendar(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "") String to) {
        Month now = Month.of(calendar.asOf()).plus(-1);
        Month last = to.isEmpty() ? latest(now) : Month.of(to);
        List<Month> months = IntStream.range(0, MONTHS)
                .mapToObj(i -> last.plus(i + 1 - MONTHS))
                .toList();
        List<Organisation> providers = directory.providersOn(last.lastDay()).stream()
                .filter(provider -> person.on(directory.today()).anyMatch(grant -> sees(grant, provider, last)))
                .toList();
        List<Calendar.Row> rows = calendar.of(providers, months);
        Matrix matrix = new Matrix(
                months.stream().map(month -> SHORT.format(month.firstDay())).toList(),
                rows.stream().map(CalendarPage::row).toList(),
                IntStream.range(0, MONTHS)
                        .mapToObj(i -> onTime(
                                rows.stream().map(row -> row.cells().get(i)).toList()))
                        .toList(),
                last.words() + " was due by " + Moments.words(calendar.dueOn(last)),
                last.plus(-MONTHS + 1).toString(),
                last.compareTo(now) < 0
                        ? last.plus(Math.min(MONTHS - 1, 12)).compareTo(now) < 0
                                ? last.plus(MONTHS - 1).toString()
                                : now.toString()
                        : "",
                summary(rows),
                calendar.past()
                        ? "The demonstration's data end in " + now.words() + ": the calendar stands as on "
                                + Moments.words(calendar.asOf())
                        : "",
                person.organisation(directory.today(), Role.DATA_MANAGER, Role.CLINICAL_LEAD)
                        .isPresent());
        return Page.of((out, frame) -> JtecalendarGenerated.render(out, null, frame, matrix));
    }

    /// The last month past; where nothing has come for a year, as in a demonstration, the last of which there is
    /// anything.
    private Month latest(Month now) {
        return holdings.last()
                .filter(held -> held.plus(MONTHS).compareTo(now) < 0)
                .orElse(now);
    }

    private boolean sees(Grant grant, Organisation provider, Month month) {
        return switch (grant.role().scope()) {
            case PROVIDER -> grant.organisation().equals(provider.code().code());
            case NETWORK -> sight.sees(grant.organisation(), provider.code(), month);
            case ENGLAND -> true;
        };
    }

    private static Row row(Calendar.Row row) {
        return new Row(
                row.name(),
                row.provider().code(),
                row.cells().stream().map(CalendarPage::cell).toList(),
                onTime(row.cells()));
    }

    /// How many were on time of those that were due; empty where none was.
    private static String onTime(List<Calendar.Cell> cells) {
        long due = cells.stream().filter(cell -> wasDue(cell.standing())).count();
        long came = cells.stream()
                .filter(cell -> cell.standing() == Calendar.Standing.ON_TIME)
                .count();
        return due == 0 ? "" : came + " of " + due;
    }

    private static boolean wasDue(Calendar.Standing standing) {
        return switch (standing) {
            case ON_TIME, LATE, MISSING -> true;
            case UNDERWAY, DUE, BEFORE, NOT_A_PROVIDER -> false;
        };
    }

    /// Rounded down, so that nothing short of the whole looks like it.
    private static String share(double complete) {
        return complete >= 1 ? "" : (int) Math.floor(100 * complete) + "%";
    }

    private static Cell cell(Calendar.Cell cell) {
        String received =
                cell.received().map(day -> ", received " + Moments.words(day)).orElse("");
        String complete = cell.complete()
                .map(share -> String.format(Locale.UK, ", %.1f%% of rows counted", 100 * share))
                .orElse("");
        String share = cell.complete().map(CalendarPage::share).orElse("");
        String month = cell.month().words();
        return switch (cell.standing()) {
            case ON_TIME -> new Cell("✓", share, "on-time", month + ": on time" + received + complete);
            case LATE -> new Cell("L", share, "late", month + ": late" + received + complete);
            case MISSING -> new Cell("✕", "", "missing", month + ": missing");
            case UNDERWAY -> new Cell("…", "", "underway", month + ": sent, not signed or stored yet");
            case DUE -> new Cell("", "", "due", month + ": due");
            case BEFORE -> new Cell("", "", "none", month + ": before the first month of this store");
            case NOT_A_PROVIDER -> new Cell("–", "", "none", month + ": gave no radiotherapy");
        };
    }

    private static String summary(List<Calendar.Row> rows) {
        long missing = rows.stream()
                .filter(row -> row.cells().getLast().standing() == Calendar.Standing.MISSING)
                .count();
        long late = rows.stream()
                .filter(row -> row.cells().getLast().standing() == Calendar.Standing.LATE)
                .count();
        return Moments.counted(rows.size(), "provider", "providers") + ". Of the last month: " + missing + " missing, "
                + late + " late.";
    }
}
