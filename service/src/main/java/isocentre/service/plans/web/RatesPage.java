package isocentre.service.plans.web;

import isocentre.charts.Unit;
import isocentre.radiotherapy.Month;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.service.pages.ListedIndicator;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.reviewing.Rates;
import isocentre.service.plans.reviewing.ReviewMonth;
import isocentre.templates.plans.JteratesGenerated;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// TEC-05: definition, figure with interval, funnel, SPC, and the receipt of the last twelve months.
@Controller
public class RatesPage implements ListedIndicator.Source {
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_SPC = 24;

    private final Rates rates;
    private final Directory directory;

    RatesPage(Rates rates, Directory directory) {
        this.rates = rates;
        this.directory = directory;
    }

    /// A centre; every figure empty where there are too few plans.
    public record Row(String centre, String plans, String inTime, String rate, String changes, String days) {}

    /// What a figure rests on, one by one.
    public record Receipt(
            String period,
            String numerator,
            String denominator,
            String notStated,
            String otherIntent,
            String hidden,
            List<String> versions,
            String provisional) {}

    /// @param figure of England with its interval, in words
    public record View(
            String figure,
            String plain,
            String numerator,
            String denominator,
            String basis,
            List<Row> rows,
            List<ChartPicture> pictures,
            Receipt receipt,
            int fewest,
            int settles) {}

    private record Counted(List<ReviewMonth> months, List<Rates.Place> places, Rates.Place england) {}

    /// England is what is shown of it: with the centres that are hidden their plans would show by subtraction.
    private Counted counted(int back) {
        Month last = Month.of(directory.today());
        List<ReviewMonth> months = rates.months(last.plus(1 - back), last);
        List<Rates.Place> places = rates.places(months);
        Set<String> shown = places.stream()
                .filter(place -> !place.hidden())
                .map(Rates.Place::code)
                .collect(Collectors.toSet());
        return new Counted(
                months,
                places,
                rates.together(
                        Directory.ENGLAND,
                        months.stream()
                                .filter(one -> shown.contains(one.provider()))
                                .toList()));
    }

    @Override
    public List<ListedIndicator> listed() {
        return List.of(new ListedIndicator(
                rates.indicator().id(),
                rates.indicator().name(),
                rates.indicator().plain(),
                "Last twelve months: " + figure(counted(MONTHS).england()),
                "/peer-review"));
    }

    private static String figure(Rates.Place place) {
        if (place.hidden()) {
            return "not shown: fewer than " + place.fewest() + " plans";
        }
        var interval = place.interval();
        return Unit.PERCENT.words(interval.estimate()) + ", 95% interval " + Unit.PERCENT.brief(interval.lower())
                + " to "
                + Unit.PERCENT.words(interval.upper()) + " (" + Unit.count(place.inTime()) + " of "
                + Unit.count(place.plans()) + ")";
    }

    @GetMapping("/peer-review")
    Page page(@AuthenticationPrincipal Person person) {
        Counted year = counted(MONTHS);
        List<Row> rows = year.places().stream()
                .map(this::row)
                .sorted(Comparator.comparing(Row::centre))
                .toList();
        View view = new View(
                figure(year.england()),
                rates.indicator().plain(),
                rates.indicator().numerator(),
                rates.indicator().denominator(),
                rates.indicator().basis().words() + ": " + rates.indicator().source(),
                rows,
                new RatesCharts(rates, directory)
                        .of(year.places(), counted(MONTHS_OF_SPC).months(), own(person)),
                receipt(year),
                rates.indicator().fewest(),
                rates.indicator().settlesAfterDays());
        return Page.of((out, frame) -> JteratesGenerated.render(out, null, frame, view));
    }

    private Row row(Rates.Place place) {
        String centre = directory.name(place.code());
        if (place.hidden()) {
            return new Row(centre, "fewer than " + place.fewest(), "–", "–", "–", "–");
        }
        var interval = place.interval();
        return new Row(
                centre,
                Unit.count(place.plans()),
                Unit.count(place.inTime()),
                Unit.PERCENT.words(interval.estimate()) + " (" + Unit.PERCENT.brief(interval.lower()) + " to "
                        + Unit.PERCENT.brief(interval.upper()) + ")",
                Unit.count(place.changes()),
                place.days().isPresent()
                        ? String.format(Locale.UK, "%.1f", place.days().getAsDouble())
                        : "–");
    }

    private Optional<String> own(Person person) {
        return person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD, Role.DATA_MANAGER);
    }

    private Receipt receipt(Counted year) {
        Month last = Month.of(directory.today());
        return new Receipt(
                "Plans that came from " + Words.day(last.plus(1 - MONTHS).firstDay()) + " to "
                        + Words.day(directory.today()),
                Unit.count(year.england().inTime()),
                Unit.count(year.england().plans()),
                Unit.count(sum(year, ReviewMonth::notStated)),
                Unit.count(sum(year, ReviewMonth::otherIntent)),
                Unit.count(year.places().stream().filter(Rates.Place::hidden).count()),
                year.months().stream()
                        .flatMap(one ->
                                one.version().stream().map(version -> one.month() + ": " + version.substring(0, 12)))
                        .distinct()
                        .toList(),
                year.months().stream()
                        .filter(one -> one.version().isEmpty())
                        .map(one -> one.month().toString())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /// Over the centres that are shown.
    private static long sum(Counted year, java.util.function.ToLongFunction<ReviewMonth> what) {
        Set<String> shown = year.places().stream()
                .filter(place -> !place.hidden())
                .map(Rates.Place::code)
                .collect(Collectors.toSet());
        return year.months().stream()
                .filter(one -> shown.contains(one.provider()))
                .mapToLong(what)
                .sum();
    }
}
