package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.Subject.Better;
import isocentre.report.views.Picture;
import isocentre.report.views.Receipt;
import isocentre.statistics.Funnel;
import isocentre.statistics.Signal;
import isocentre.statistics.Variation;
import isocentre.statistics.XmR;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Looks through the figures of a year for what chance alone hardly explains: of every provider the latest month of
/// each indicator that is followed month by month, and the year of each indicator that has a funnel plot. The
/// limits are those of the charts that the pages show.
public final class Watch {
    private final Setting setting;
    private final Drawings drawings;

    public Watch(Setting setting) {
        this.setting = setting;
        this.drawings = new Drawings(setting, "/figures/" + setting.nation().year() + "/");
    }

    /// What was looked at, and what was found.
    ///
    /// @param months latest months held against their own limits
    /// @param years years held against those of the other providers
    public record Round(int months, int years, List<Unusual> found) {}

    public Round round() {
        List<Unusual> found = new ArrayList<>();
        int months = 0;
        int years = 0;
        for (Subject subject : drawings.followed()) {
            for (Place place : setting.nation().providers()) {
                Optional<Drawings.Process> process = firm(subject, place);
                months += process.isPresent() ? 1 : 0;
                process.flatMap(one -> latest(subject, place, one)).ifPresent(found::add);
            }
        }
        for (Subject subject : setting.nation().subjects()) {
            Optional<Funnels.Field> field = drawings.field(subject);
            if (field.isPresent()) {
                List<Funnel.Point> points = field.get().judged().points();
                years += points.size();
                for (int i = 0; i < points.size(); i++) {
                    if (points.get(i).standing().alarm()) {
                        found.add(year(subject, field.get().figures().get(i), points.get(i)));
                    }
                }
            }
        }
        return new Round(months, years, List.copyOf(found));
    }

    /// Whether a figure seen as unusual before is so still; empty where there is nothing to hold it against any more.
    ///
    /// @param month the month that was unusual; for a year its last
    public Optional<Boolean> stands(String indicator, String provider, String rule, Month month) {
        Optional<Subject> subject = setting.subject(indicator);
        Optional<Place> place = setting.place(provider);
        if (subject.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        if (rule.startsWith("funnel-")) {
            return setting.nation().year().last().equals(month)
                    ? drawings.field(subject.get())
                            .flatMap(field -> field.judged().points().stream()
                                    .filter(point -> point.observed().place().equals(provider))
                                    .map(point -> point.standing().alarm())
                                    .findFirst())
                    : Optional.empty();
        }
        return firm(subject.get(), place.get())
                .flatMap(process ->
                        process.at(month).map(i -> process.xmr().points().get(i).signal() != null));
    }

    /// The value of a figure now: of a month, or of the year that ends with it.
    public Optional<Figure> figure(String indicator, String provider, String rule, Month month) {
        return rule.startsWith("funnel-")
                ? setting.book().year(indicator, "", Level.PROVIDER, provider)
                : setting.book().months(indicator, "", Level.PROVIDER, provider).stream()
                        .filter(figure -> figure.period().last().equals(month))
                        .findFirst();
    }

    /// The chart in which it was seen.
    public Picture picture(Unusual unusual) {
        return unusual.ofYear()
                ? drawings.funnels(unusual.subject()).getLast()
                : drawings.spcOf(unusual.subject(), unusual.place()).orElseThrow();
    }

    /// A figure in words: `87.8% (1,024 of 1,176)`.
    public String words(Subject subject, Figure figure) {
        String counts = Wording.counts(subject, figure);
        return Wording.value(subject, figure) + (counts.isEmpty() ? "" : " (" + counts + ")");
    }

    public Receipt receipt(Subject subject) {
        return Receipts.of(setting, subject);
    }

    /// Limits drawn from fewer points are for trial, and raise nothing.
    private Optional<Drawings.Process> firm(Subject subject, Place place) {
        return drawings.process(subject, Level.PROVIDER, place)
                .filter(process -> !process.xmr().limits().getLast().trial());
    }

    private Optional<Unusual> latest(Subject subject, Place place, Drawings.Process process) {
        List<XmR.Point> points = process.xmr().points();
        Signal signal = points.getLast().signal();
        // A place that has sent nothing of late has no latest month.
        boolean late = !process.months()
                .getLast()
                .period()
                .last()
                .equals(setting.months().last());
        if (signal == null || late) {
            return Optional.empty();
        }
        int first = points.size() - 1;
        while (first > 0 && points.get(first - 1).signal() == signal) {
            first--;
        }
        return Optional.of(new Unusual(
                subject,
                place,
                "spc-" + word(signal.name()),
                process.months().get(first).period().first(),
                process.months().getLast(),
                signal.words(),
                sense(points.getLast().variation())));
    }

    private Unusual year(Subject subject, Figure figure, Funnel.Point point) {
        boolean high = point.standing().high();
        String sense = subject.better() == Better.NEITHER
                ? "neither better nor worse in itself"
                : high == (subject.better() == Better.HIGHER) ? "better" : "worse";
        return new Unusual(
                subject,
                setting.place(figure.code()).orElseThrow(),
                high ? "funnel-above" : "funnel-below",
                figure.period().first(),
                figure,
                point.standing().words() + " of the providers",
                sense);
    }

    private static String sense(Variation variation) {
        return switch (variation) {
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "better";
            case CONCERN_HIGH, CONCERN_LOW -> "worse";
            case NEUTRAL_HIGH, NEUTRAL_LOW, COMMON_CAUSE -> "neither better nor worse in itself";
        };
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
