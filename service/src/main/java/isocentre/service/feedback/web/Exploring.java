package isocentre.service.feedback.web;

import isocentre.charts.FunnelLines;
import isocentre.radiotherapy.Month;
import isocentre.report.ChartChoice;
import isocentre.report.ChartChoice.Spread;
import isocentre.report.Months;
import isocentre.report.Nation;
import isocentre.service.feedback.Exploration;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/// The form that explores a page's charts, read from the page's address and checked.
final class Exploring {
    private static final Asked<Spread> SPREAD = new Asked<>(
            Exploration.LIMITS,
            List.of(
                    new Asked.Answer<>(
                            Exploration.word(Spread.FITTING),
                            "Chance; a second plot where places differ by more",
                            Spread.FITTING),
                    new Asked.Answer<>(Exploration.word(Spread.CHANCE), "Chance alone", Spread.CHANCE),
                    new Asked.Answer<>(
                            Exploration.word(Spread.USUAL_DIFFERENCES),
                            "Chance and usual differences (overdispersion)",
                            Spread.USUAL_DIFFERENCES)));
    private static final Asked<FunnelLines> LINES = new Asked<>(
            Exploration.LINES,
            Stream.of(FunnelLines.values())
                    .map(lines -> new Asked.Answer<>(Exploration.word(lines), lines.words(), lines))
                    .toList());
    private static final Asked<Boolean> PROCESS = new Asked<>(
            Exploration.PROCESS,
            List.of(new Asked.Answer<>("", "Drawn", true), new Asked.Answer<>("none", "Not drawn", false)));
    private static final Asked<Boolean> RANGES = new Asked<>(
            Exploration.RANGES,
            List.of(new Asked.Answer<>("", "Left out", true), new Asked.Answer<>("all", "Counted", false)));
    private static final Set<String> NAMES = Set.of(
            Exploration.FROM,
            Exploration.TO,
            Exploration.LIMITS,
            Exploration.LINES,
            Exploration.PROCESS,
            Exploration.RANGES,
            Exploration.REBASE);

    private final MultiValueMap<String, String> given;
    private final Nation nation;
    private final Mistakes mistakes = Mistakes.none();
    private final Exploration exploration;

    private Exploring(MultiValueMap<String, String> given, Nation nation, Set<String> others) {
        this.given = given;
        this.nation = nation;
        given.forEach((name, values) -> mistakes.expect(
                NAMES.contains(name) ? values.size() == 1 : others.contains(name),
                "explore",
                NAMES.contains(name)
                        ? "Choose one answer for '" + name + "', not " + values.size()
                        : "The address asks for '" + shortened(name)
                                + "', which this page does not know: choose here"));
        Spread spread = SPREAD.read(given, mistakes);
        FunnelLines lines = LINES.read(given, mistakes);
        boolean process = PROCESS.read(given, mistakes);
        boolean ranges = RANGES.read(given, mistakes);
        Months months = months();
        Month rebase = rebase(months);
        this.exploration = mistakes.any()
                ? Exploration.USUAL
                : new Exploration(
                        months.equals(all()) ? null : months, new ChartChoice(spread, lines, process, ranges, rebase));
    }

    /// Reads what is asked of a page of a nation.
    static Exploring of(MultiValueMap<String, String> given, Nation nation) {
        return new Exploring(given, nation, Set.of());
    }

    /// The same where the address holds other things too.
    static Exploring of(MultiValueMap<String, String> given, Nation nation, Set<String> others) {
        return new Exploring(given, nation, others);
    }

    /// For files, which have no form: what cannot be done is refused.
    static Exploration strict(MultiValueMap<String, String> given, Nation nation) {
        return strict(given, nation, Set.of());
    }

    /// The same where the address holds other things too.
    static Exploration strict(MultiValueMap<String, String> given, Nation nation, Set<String> others) {
        Exploring exploring = of(given, nation, others);
        if (exploring.mistakes.any()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return exploring.exploration;
    }

    /// Nothing but the usual where anything was wrong.
    Exploration exploration() {
        return exploration;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    private Months all() {
        return new Months(nation.from(), nation.covered().last());
    }

    private Months months() {
        Month from = month(Exploration.FROM, all().first());
        Month to = month(Exploration.TO, all().last());
        mistakes.expect(
                from.compareTo(to) <= 0,
                Exploration.FROM,
                "The first month, " + from.words() + ", comes after the last, " + to.words());
        mistakes.expect(
                to.compareTo(nation.covered().first()) >= 0,
                Exploration.TO,
                "Choose a last month in the year " + nation.year() + ": for earlier months choose an earlier year");
        return mistakes.any() ? all() : new Months(from, to);
    }

    private @Nullable Month rebase(Months months) {
        String text = Asked.first(given, Exploration.REBASE);
        if (text.isBlank()) {
            return null;
        }
        Month month = month(Exploration.REBASE, months.first());
        mistakes.expect(
                month.compareTo(months.first()) > 0 && month.compareTo(months.last()) <= 0,
                Exploration.REBASE,
                "Limits can start anew in a month after the first one drawn: "
                        + months.first().plus(1).words() + " to "
                        + months.last().words());
        return month;
    }

    /// A month among those drawn.
    private Month month(String name, Month otherwise) {
        String text = Asked.first(given, name);
        if (text.isBlank()) {
            return otherwise;
        }
        Months all = all();
        try {
            Month month = Month.of(text);
            if (month.compareTo(all.first()) >= 0 && month.compareTo(all.last()) <= 0) {
                return month;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for a month that is not among those drawn.
        }
        mistakes.add(name, "'" + shortened(text) + "' is not a month of " + all.words() + ": choose one of the list");
        return otherwise;
    }

    private static String shortened(String text) {
        return Asked.shortened(text);
    }

    /// The form as it stands.
    ExploreForm form(String action, boolean funnels) {
        Months months = exploration.months() == null ? all() : exploration.months();
        return new ExploreForm(
                action,
                mistakes.any() || !exploration.usual(),
                told(),
                months(Asked.first(given, Exploration.FROM), all().first(), all().each()),
                months(
                        Asked.first(given, Exploration.TO),
                        all().last(),
                        nation.covered().each()),
                SPREAD.choices(given),
                LINES.choices(given),
                PROCESS.choices(given),
                RANGES.choices(given),
                rebases(months),
                quick(),
                funnels);
    }

    /// What is chosen, in words; empty if nothing is.
    private String told() {
        Months months = exploration.months();
        String words = exploration.charts().words();
        return mistakes.any() ? "" : months == null ? words : (months.words() + ". " + words).strip();
    }

    private List<Choice> rebases(Months months) {
        String asked = Asked.first(given, Exploration.REBASE);
        return Stream.concat(
                        Stream.of(new Choice("", "Nowhere", asked.isBlank())),
                        months.each().stream()
                                .skip(1)
                                .map(month -> new Choice(
                                        month.toString(),
                                        month.words(),
                                        month.toString().equals(asked))))
                .toList();
    }

    private static List<Choice> months(String asked, Month otherwise, List<Month> months) {
        String chosen = asked.isBlank() ? otherwise.toString() : asked;
        return months.stream()
                .map(month -> new Choice(
                        month.toString(), month.words(), month.toString().equals(chosen)))
                .toList();
    }

    /// The months of the year alone, its last half and its last quarter, with charts as they are chosen.
    private List<Choice> quick() {
        Months year = nation.covered();
        return Stream.of(all(), year, last(year, 6), last(year, 3))
                .distinct()
                .map(months -> {
                    Months chosen = months.equals(all()) ? null : months;
                    ChartChoice charts = exploration.charts();
                    Month rebase = charts.rebase();
                    boolean kept = rebase == null
                            || rebase.compareTo(months.first()) > 0 && rebase.compareTo(months.last()) <= 0;
                    Exploration one = new Exploration(
                            chosen,
                            new ChartChoice(
                                    charts.spread(),
                                    charts.lines(),
                                    charts.process(),
                                    charts.screened(),
                                    kept ? rebase : null));
                    return new Choice(one.query(), months.words(), one.equals(exploration));
                })
                .toList();
    }

    private static Months last(Months year, int count) {
        Month first = year.last().plus(1 - count);
        return first.compareTo(year.first()) <= 0 ? year : new Months(first, year.last());
    }
}
