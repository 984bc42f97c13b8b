package isocentre.report.pages;

import isocentre.charts.Dot;
import isocentre.charts.DotChart;
import isocentre.charts.Heading;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.indicators.People;
import isocentre.report.Subject;
import isocentre.report.views.Picture;
import isocentre.report.views.Section;
import java.util.List;
import java.util.Optional;

/// England's figure of an indicator for people of each age and sex, or why there is none.
final class ByPeople {
    private static final String UNADJUSTED =
            "A difference between groups is a question, not a verdict. The figures are not adjusted: people of another"
                    + " age or sex may have another cancer, at another stage, or be less fit for a treatment.";
    private static final String KNOWN =
            "The age is that at the first visit of the course, or of the month for a figure of visits; the bands are a"
                    + " proposal of this product. Version 5 of the data set tells neither age nor sex: its patients"
                    + " stand under not known.";

    private final Setting setting;
    private final Subject subject;
    private final Points points;

    private ByPeople(Setting setting, Subject subject, String root) {
        this.setting = setting;
        this.subject = subject;
        this.points = new Points(setting, root);
    }

    static Optional<Section> section(Setting setting, Subject subject, String root) {
        return new ByPeople(setting, subject, root).section();
    }

    private Optional<Section> section() {
        if (!subject.noEquity().isEmpty()) {
            return Optional.of(titled(new Blocks().words("There is no figure by age and sex. " + subject.noEquity())));
        }
        List<Figure> figures = figures();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        if (figures.stream().noneMatch(Wording::shown)) {
            return Optional.of(titled(new Blocks()
                    .words("No figure by age and sex is shown: "
                            + figures.getFirst().status().words() + ".")));
        }
        return Optional.of(
                titled(new Blocks().words(UNADJUSTED).add(picture(figures)).words(KNOWN)));
    }

    private static Section titled(Blocks blocks) {
        return blocks.section("people", "By age and sex");
    }

    private List<Figure> figures() {
        return setting.book().parts(subject.id(), Level.ENGLAND, Level.ENGLAND_CODE).stream()
                .filter(People::in)
                .flatMap(part -> setting.book().year(subject.id(), part, Level.ENGLAND, Level.ENGLAND_CODE).stream())
                .toList();
    }

    private Picture picture(List<Figure> figures) {
        List<Dot> groups = figures.stream()
                .map(figure -> new Dot(
                        isocentre.charts.Place.of(figure.breakdown(), setting.part(figure.breakdown()))
                                .in(figure.breakdown().startsWith(People.AGE) ? "Age" : "Sex"),
                        points.value(subject, figure)))
                .toList();
        Dot everyone = setting.book()
                .england(subject.id())
                .filter(figure -> Wording.shown(figure) && !subject.additive())
                .map(figure -> new Dot(points.england(), points.value(subject, figure)))
                .orElse(null);
        return new Pictures(setting)
                .of(
                        "people-" + subject.id(),
                        DotChart.ofPeople(
                                new Heading(
                                        subject.name() + ", by age and sex",
                                        "England, " + setting.year(),
                                        "Not adjusted for cancer, stage or fitness."),
                                Points.axis(subject),
                                groups,
                                everyone),
                        figures);
    }
}
