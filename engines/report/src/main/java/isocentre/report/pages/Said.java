package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.report.Dates;
import isocentre.report.Place;
import isocentre.report.Remarks;
import isocentre.report.Subject;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import isocentre.report.views.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What providers say of figures of theirs that were unusual.
final class Said {
    private Said() {}

    /// The remarks wanted, the latest period first; none where nobody said anything.
    static Optional<Section> section(Setting setting, Predicate<Remarks.Of> wanted) {
        Blocks blocks = new Blocks();
        setting.remarks().where(wanted).forEach(entry -> blocks.add(words(setting, entry.getKey(), entry.getValue())));
        return blocks.sectionAfter(
                "Figures that chance hardly explains are asked about. This is what the providers answered.",
                "said",
                "What providers say");
    }

    /// The remarks on the figures of a table, for under it; empty where there are none.
    static String under(Setting setting, List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> setting.said(figure).stream()
                        .map(remark -> setting.shortName(figure) + " says of "
                                + setting.subject(figure.indicator())
                                        .map(Subject::name)
                                        .orElse(figure.indicator())
                                + ": “" + remark.words() + "” (" + remark.by() + ", " + Dates.words(remark.on())
                                + ")."))
                .collect(Collectors.joining(" "));
    }

    private static Words words(Setting setting, Remarks.Of of, Remarks.Remark remark) {
        String place = setting.place(of.provider()).map(Place::shortName).orElse(of.provider());
        String subject = setting.subject(of.indicator()).map(Subject::name).orElse(of.indicator());
        String when = of.period().first().equals(of.period().last())
                ? of.period().first().words()
                : of.period().toString();
        return new Words(
                place + ", " + subject + ", " + when + ": “" + remark.words() + "” (" + remark.by() + ", "
                        + Dates.words(remark.on()) + ")",
                new Link("The signal of " + when, remark.href()));
    }
}
