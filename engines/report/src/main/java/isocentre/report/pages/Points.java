package isocentre.report.pages;

import static java.util.stream.Collectors.toMap;

import isocentre.charts.Axis;
import isocentre.charts.Reading;
import isocentre.charts.Unit;
import isocentre.charts.Value;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.Subject.Shape;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Figures and places as the charts take them.
final class Points {
    private final Setting setting;
    private final String root;

    Points(Setting setting, String root) {
        this.setting = setting;
        this.root = root;
    }

    static Axis axis(Subject subject) {
        String label = subject.unit().isEmpty() ? "Share of " + subject.things() : Tables.sentence(subject.unit());
        return new Axis(label, unit(subject));
    }

    static Unit unit(Subject subject) {
        return switch (subject.shape()) {
            case SHARE, MIX -> Unit.PERCENT;
            case COUNT -> Unit.COUNT;
            case NUMBER, QUANTILE -> subject.unit().equals("days") ? Unit.DAYS : Unit.NUMBER;
        };
    }

    Value value(Subject subject, Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return Value.missing(figure.status().words());
        }
        String rests = subject.shape() == Shape.COUNT ? "" : Wording.counts(subject, figure);
        String said = said(figure);
        String note = rests.isEmpty() || said.isEmpty() ? rests + said : rests + "; " + said;
        return new Value(value, figure.lower95(), figure.upper95(), note);
    }

    /// What the provider says of a figure: `the provider says: a machine was replaced`; empty if nothing.
    private String said(Figure figure) {
        return setting.said(figure)
                .map(remark -> "the provider says: " + remark.words())
                .orElse("");
    }

    /// The months given, as points in a row.
    List<Reading> readings(Subject subject, List<Figure> months) {
        return months.stream()
                .map(figure -> Reading.of(month(figure.period().first()), value(subject, figure)))
                .toList();
    }

    /// Every month drawn, with a gap where there is none.
    List<Reading> everyMonth(Subject subject, List<Figure> months) {
        Map<Month, Figure> known =
                months.stream().collect(toMap(figure -> figure.period().first(), Function.identity()));
        return setting.months().each().stream()
                .map(month -> {
                    Figure figure = known.get(month);
                    return Reading.of(month(month), figure == null ? Value.missing("no data") : value(subject, figure));
                })
                .toList();
    }

    private static YearMonth month(Month month) {
        return YearMonth.of(month.year(), month.number());
    }

    isocentre.charts.Place england() {
        return isocentre.charts.Place.of(Level.ENGLAND_CODE, "England");
    }

    isocentre.charts.Place provider(Place provider) {
        return linked(isocentre.charts.Place.of(provider.code(), provider.shortName()), provider.code());
    }

    /// A provider stands under its network; a network under nothing.
    isocentre.charts.Place place(Figure figure) {
        String network = setting.place(figure.code())
                .flatMap(place -> setting.place(place.network()))
                .map(Place::name)
                .orElse(figure.level() == Level.PROVIDER ? "Outside any network" : "");
        return linked(
                isocentre.charts.Place.of(figure.code(), setting.shortName(figure))
                        .in(network)
                        .saying(said(figure)),
                figure.code());
    }

    @Nullable
    String href(String code) {
        String page = setting.placePage(root, code);
        return page.isEmpty() ? null : page;
    }

    private isocentre.charts.Place linked(isocentre.charts.Place place, String code) {
        String page = href(code);
        return page == null ? place : place.linked(page);
    }
}
