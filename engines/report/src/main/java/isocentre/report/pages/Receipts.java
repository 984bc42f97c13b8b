package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.Subject;
import isocentre.report.views.Receipt;
import isocentre.report.views.Receipt.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The receipt of an indicator: what stands behind its figures, and what was left out.
final class Receipts {
    private Receipts() {}

    static Receipt of(Setting setting, Subject subject) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("Indicator", List.of(subject.id() + ": " + subject.name())));
        entries.add(new Entry("Counted", List.of(Tables.sentence(subject.counted()))));
        if (!subject.among().isEmpty()) {
            entries.add(new Entry("Among", List.of(Tables.sentence(subject.among()))));
        }
        setting.book().england(subject.id()).ifPresent(figure -> entries.add(england(setting, subject, figure)));
        entries.add(new Entry("Period", List.of(setting.year())));
        entries.add(new Entry("Data", List.of(data(setting, subject))));
        entries.add(new Entry("Organisations", List.of(setting.organised())));
        entries.add(new Entry("Method", List.of(subject.method())));
        entries.add(new Entry("Limits in charts", limits(setting)));
        if (!subject.targets().isEmpty()) {
            entries.add(new Entry(
                    "Targets",
                    subject.targets().stream().map(IndicatorPage::targetWords).toList()));
        }
        entries.add(new Entry("Basis of the definition", List.of(subject.basis() + ". Source: " + subject.source())));
        entries.add(new Entry("Not shown, and why", suppressed(setting, subject)));
        return new Receipt(entries);
    }

    private static final String LIMITS =
            "Funnel plots: 95% and 99.8% limits around England's value; where the page says so, they also allow for"
                    + " differences between places that chance does not explain. Charts over time: mean and limits of 2.66 average moving ranges.";

    private static List<String> limits(Setting setting) {
        String chosen = setting.choice().words();
        return chosen.isEmpty() ? List.of(LIMITS) : List.of(LIMITS, "Chosen by the reader: " + chosen);
    }

    private static Entry england(Setting setting, Subject subject, Figure figure) {
        String interval = Wording.interval(subject, figure);
        return new Entry(
                "England",
                List.of(Wording.value(subject, figure) + ": " + Wording.countsAndPeriod(setting, subject, figure)
                        + (interval.isEmpty() ? "" : ". " + interval)));
    }

    private static String data(Setting setting, Subject subject) {
        List<Figure> used = setting.book().england(subject.id()).stream().toList();
        String source = setting.badge(used).words();
        return (source.isEmpty() ? "" : Tables.sentence(source) + ". ") + "Data version "
                + setting.nation().dataVersion() + ".";
    }

    private static List<String> suppressed(Setting setting, Subject subject) {
        Map<String, Integer> reasons = new TreeMap<>();
        List<Figure> providers = setting.book().places(subject.id(), Level.PROVIDER).stream()
                .filter(figure -> setting.place(figure.code()).isPresent())
                .toList();
        providers.stream()
                .filter(figure -> !Wording.shown(figure))
                .forEach(figure -> reasons.merge(figure.status().words(), 1, Integer::sum));
        if (reasons.isEmpty()) {
            return List.of("The year of every provider with data is shown: " + providers.size() + " providers.");
        }
        return reasons.entrySet().stream()
                .map(reason -> Tables.sentence(reason.getKey()) + ": " + reason.getValue() + " of " + providers.size()
                        + " providers.")
                .toList();
    }
}
